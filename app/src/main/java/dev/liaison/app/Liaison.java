package dev.liaison.app;

import dev.liaison.app.wiring.RotateKeys;
import dev.liaison.app.wiring.WorkersOnly;
import java.util.Arrays;
import java.util.Objects;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts Liaison: the whole of it, or with {@code --liaison.role} a part. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@ConfigurationPropertiesScan
@EnableScheduling
public class Liaison {
    private static final String ROLE = "--liaison.role=";

    public static void main(String[] args) {
        switch (role(args)) {
            case "app" -> SpringApplication.run(Liaison.class, args);
            case "workers" -> WorkersOnly.main(args);
            case "rotate-keys" -> RotateKeys.main(args);
            default -> throw new IllegalArgumentException("liaison.role is app, workers or rotate-keys");
        }
    }

    private static String role(String[] args) {
        return Arrays.stream(args)
                .filter(argument -> argument.startsWith(ROLE))
                .map(argument -> argument.substring(ROLE.length()))
                .findFirst()
                .orElse(Objects.requireNonNullElse(System.getenv("LIAISON_ROLE"), "app"));
    }
}
