package dev.liaison.sandbox;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How to start. iCloud's two hosts are two ports of their own. */
public record Options(
        String host,
        int port,
        int smtpPort,
        int icloudPort,
        int icloudPartitionPort,
        @Nullable String publicUrl,
        @Nullable Path world) {

    /** Any free ports on the loopback interface, an empty world. */
    public static final Options ANYWHERE = new Options("127.0.0.1", 0, 0, 0, 0, null, null);

    /** Reads {@code --name=value} arguments. */
    public static Options parse(String... args) {
        for (String arg : args) {
            if (!arg.matches("--(host|port|smtp-port|icloud-port|icloud-partition-port|public-url|world)=.+")) {
                throw new IllegalArgumentException("what is " + arg + "?");
            }
        }
        int port = value(args, "port").map(Integer::parseInt).orElse(9090);
        return new Options(
                value(args, "host").orElse("127.0.0.1"),
                port,
                value(args, "smtp-port").map(Integer::parseInt).orElse(2525),
                value(args, "icloud-port").map(Integer::parseInt).orElse(port == 0 ? 0 : port + 1),
                value(args, "icloud-partition-port").map(Integer::parseInt).orElse(port == 0 ? 0 : port + 2),
                value(args, "public-url").orElse(null),
                value(args, "world").map(Path::of).orElse(null));
    }

    private static Optional<String> value(String[] args, String name) {
        for (String arg : args) {
            if (arg.startsWith("--" + name + "=")) {
                return Optional.of(arg.substring(name.length() + 3));
            }
        }
        return Optional.empty();
    }
}
