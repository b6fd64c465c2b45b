package dev.liaison.app.wiring;

import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.imports.ImportKind;
import dev.liaison.domain.imports.ImportProgress;
import dev.liaison.domain.imports.Imports;
import dev.liaison.domain.people.Login;
import dev.liaison.domain.people.Logins;
import dev.liaison.domain.people.Organizations;
import dev.liaison.domain.people.People;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Fills an empty demo by the same import that customers use, and lets everybody in it sign in with one password. */
@Component
@ConditionalOnProperty("liaison.demo-data")
class DemoData implements ApplicationRunner {
    static final String PASSWORD = "demo";
    private static final Logger LOG = LoggerFactory.getLogger(DemoData.class);

    private final Path folder;
    private final Imports imports;
    private final Organizations organizations;
    private final People people;
    private final Logins logins;
    private final PasswordEncoder passwords;

    DemoData(
            @org.springframework.beans.factory.annotation.Value("${liaison.demo-data}") Path folder,
            Imports imports,
            Organizations organizations,
            People people,
            Logins logins,
            PasswordEncoder passwords) {
        this.folder = folder;
        this.imports = imports;
        this.organizations = organizations;
        this.people = people;
        this.logins = logins;
        this.passwords = passwords;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (!organizations.all().isEmpty()) {
            return;
        }
        var hash = Objects.requireNonNull(passwords.encode(PASSWORD));
        logins.save(new Login("support@liaison.example", "Liaison support", hash, true, null));
        try (var folders = Files.list(folder)) {
            folders.filter(Files::isDirectory).sorted().forEach(it -> fill(it, hash));
        }
    }

    private void fill(Path customer, String hash) {
        var organization = organizations.named(title(customer.getFileName().toString()));
        for (var kind : ImportKind.values()) {
            var file = customer.resolve(kind.name().toLowerCase(Locale.ROOT) + ".csv");
            try (var csv = Files.newInputStream(file)) {
                var report =
                        imports.run(organization.id(), kind, csv, true, "demo", Surface.SYSTEM, ImportProgress.NONE);
                LOG.info("{}: {}", organization.name(), report.words());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        people.all(organization.id())
                .forEach(person -> logins.save(new Login(person.email(), person.name(), hash, false, person.id())));
    }

    private static String title(String slug) {
        return Arrays.stream(slug.split("-"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining(" "));
    }
}
