package dev.liaison.sandbox;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How to start. */
public record Options(String host, int port, int smtpPort, @Nullable String publicUrl, @Nullable Path world) {

    /** Any free ports on the loopback interface, an empty world. */
    public static final Options ANYWHERE = new Options("127.0.0.1", 0, 0, null, null);

    /** Reads {@code --name=value} arguments. */
    public static Options parse(String... args) {
        for (String arg : args) {
            if (!arg.matches("--(host|port|smtp-port|public-url|world)=.+")) {
                throw new IllegalArgumentException("what is " + arg + "?");
            }
        }
        return new Options(
                value(args, "host").orElse("127.0.0.1"),
                value(args, "port").map(Integer::parseInt).orElse(9090),
                value(args, "smtp-port").map(Integer::parseInt).orElse(2525),
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
