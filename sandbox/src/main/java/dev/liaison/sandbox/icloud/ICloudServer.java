package dev.liaison.sandbox.icloud;

import dev.liaison.sandbox.icloud.dav.CalDav;
import dev.liaison.sandbox.vendor.Door;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.HandlerType;
import java.util.List;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** iCloud's two hosts as two ports of one server. */
public final class ICloudServer implements AutoCloseable {
    private static final List<String> METHODS =
            List.of("GET", "PUT", "DELETE", "POST", "HEAD", "OPTIONS", "PROPFIND", "REPORT", "MKCALENDAR", "PROPPATCH");
    private final Javalin http;
    private final String host;
    private final CalDav caldav;
    private final ServerConnector[] connectors = new ServerConnector[2];

    /** Not started yet; port 0 takes any free one. */
    public ICloudServer(ICloud icloud, Door door, String host, int port, int partitionPort) {
        this.host = host;
        caldav = new CalDav(icloud, door, this::partitionUrl);
        http = Javalin.create(config -> configure(config, port, partitionPort));
    }

    private void configure(JavalinConfig config, int port, int partitionPort) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.maxRequestSize = 5_000_000;
        config.http.asyncTimeout = 60_000;
        config.jetty.addConnector((server, settings) -> connector(0, server, settings, port));
        config.jetty.addConnector((server, settings) -> connector(1, server, settings, partitionPort));
        config.routes.before(ctx -> ctx.bodyAsBytes());
        for (String method : METHODS) {
            HandlerType type = HandlerType.findOrCreate(method);
            config.routes.addHttpHandler(
                    type, "/", ctx -> caldav.handle(ctx, partition(ctx.req().getLocalPort())));
            config.routes.addHttpHandler(
                    type,
                    "/<path>",
                    ctx -> caldav.handle(ctx, partition(ctx.req().getLocalPort())));
        }
    }

    private ServerConnector connector(int place, Server server, HttpConfiguration settings, int port) {
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(settings));
        connector.setHost(host);
        connector.setPort(port);
        connectors[place] = connector;
        return connector;
    }

    private boolean partition(int port) {
        return port == connectors[1].getLocalPort();
    }

    /** Begins to listen. */
    public void start() {
        http.start();
    }

    /** The address of the host that everybody begins with. */
    public String url() {
        return "http://" + host + ":" + connectors[0].getLocalPort();
    }

    /** The address of the host with the calendars. */
    public String partitionUrl() {
        return "http://" + host + ":" + connectors[1].getLocalPort();
    }

    @Override
    public void close() {
        http.stop();
    }
}
