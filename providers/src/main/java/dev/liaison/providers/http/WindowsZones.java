package dev.liaison.providers.http;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Time zones by the names that Microsoft gives them. The table is CLDR's. */
public final class WindowsZones {
    private static final Properties TABLE = read();

    private WindowsZones() {}

    private static Properties read() {
        var table = new Properties();
        try (var in = Objects.requireNonNull(WindowsZones.class.getResourceAsStream("windows-zones.properties"));
                var text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            table.load(text);
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The zone of that Windows or IANA name; empty when nobody knows it. */
    public static Optional<ZoneId> zone(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(ZoneId.of(TABLE.getProperty(name, name)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
