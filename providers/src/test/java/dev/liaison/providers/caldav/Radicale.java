package dev.liaison.providers.caldav;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Map;

/** Debian's Radicale: neither expands nor answers free-busy-query. */
final class Radicale extends DavServer {
    private final Process process;

    private Radicale() {
        try {
            Files.writeString(folder.resolve("users"), NAME + ":" + PASSWORD + "\n");
            Files.writeString(
                    folder.resolve("config"),
                    """
                    [server]
                    hosts = 127.0.0.1:%d
                    [auth]
                    type = htpasswd
                    htpasswd_filename = %s/users
                    htpasswd_encryption = plain
                    delay = 0
                    [storage]
                    filesystem_folder = %s/storage
                    [web]
                    type = none
                    """
                            .formatted(port, folder, folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        process = start(
                folder.resolve("log"),
                "radicale",
                "--config",
                folder.resolve("config").toString());
    }

    static Radicale start() {
        need("/usr/bin/radicale", "Debian's package radicale");
        return new Radicale();
    }

    @Override
    URI home() {
        return uri().resolve("/ada/");
    }

    /** It looks through a calendar at each event that is put into it, and takes one of many at once. */
    @Override
    void imports(String calendar, Map<String, String> all) {
        putCalendar(calendar + "-imported", Ical.calendar(all.values().toArray(String[]::new)));
    }

    /** It speaks HTTP/1.0. */
    @Override
    String connection() {
        return "close";
    }

    @Override
    public void close() {
        stop(process);
    }
}
