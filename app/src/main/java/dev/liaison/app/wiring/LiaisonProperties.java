package dev.liaison.app.wiring;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator sets; {@code docs/configuration.md} has the table.
 *
 * @param baseUrl how browsers and providers reach this installation, without a slash at the end
 * @param data folder of the embedded database, used only when {@code spring.datasource.url} is not set
 * @param keyset file of the vault's keys; never inside the database
 * @param demo true: demo accounts are made and the login page says so
 * @param backgroundJobsASecond how many jobs that nobody waits for this node does in a second
 */
@ConfigurationProperties("liaison")
public record LiaisonProperties(
        @DefaultValue("http://localhost:8080") URI baseUrl,
        @DefaultValue("data") Path data,
        @DefaultValue("data/keyset.json") Path keyset,
        @DefaultValue("false") boolean demo,
        @DefaultValue("3") int backgroundJobsASecond,
        @DefaultValue Workers workers,
        @DefaultValue Requests requests,
        @DefaultValue Meetings meetings) {

    /** @param undo how long a mentor who accepted or declined can take it back; nobody hears of it before */
    public record Requests(@DefaultValue("60s") Duration undo) {}

    /** @param undo how long somebody who picked a time can take it back; nothing leaves before */
    public record Meetings(@DefaultValue("60s") Duration undo) {}

    /**
     * Where external tasks are done.
     *
     * @param local true: in this JVM
     * @param threads how many at a time
     * @param restUser name by which workers in JVMs of their own sign in at {@code /engine-rest}
     * @param restPassword their password; while it is empty, {@code /engine-rest} is closed to everybody
     * @param engineUrl for such a JVM: where the app nodes are, without a slash at the end
     */
    public record Workers(
            @DefaultValue("true") boolean local,
            @DefaultValue("8") int threads,
            @DefaultValue("worker") String restUser,
            @DefaultValue("") String restPassword,
            @DefaultValue("http://localhost:8080") URI engineUrl) {
        @Override
        public String toString() {
            return "Workers[local=" + local + ", threads=" + threads + ", engineUrl=" + engineUrl + "]";
        }
    }
}
