package dev.liaison.app.camunda;

import dev.liaison.app.Liaison;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** One running Liaison, with one small world in it, shared by all tests that inherit from here. */
@SpringBootTest(
        classes = Liaison.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"liaison.workers.local=false", "liaison.workers.rest-password=w0rker"})
@Import({World.class, TokenDoor.class})
public abstract class LiaisonForStaff {
    private static final Path DATA = temporary();

    @LocalServerPort
    private int port;

    @Autowired
    protected World world;

    @DynamicPropertySource
    static void ownData(DynamicPropertyRegistry properties) {
        properties.add("liaison.data", DATA::toString);
        properties.add("liaison.keyset", () -> DATA.resolve("keyset.json").toString());
    }

    protected String address() {
        return "http://localhost:" + port;
    }

    /** A browser without a session. */
    protected Browser stranger() {
        return new Browser(address());
    }

    /** A browser in which that account has signed in. */
    protected Browser signedIn(String email) {
        var browser = stranger();
        browser.signIn(email, World.PASSWORD);
        return browser;
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("liaison-test");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
