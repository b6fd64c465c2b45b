package dev.liaison.providers.ews;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.liaison.domain.calendar.AppCredentials;
import dev.liaison.domain.integration.Secret;
import java.net.URI;
import java.util.Map;
import java.util.regex.Pattern;

/** Builds and parses what the vault keeps for us, and addresses. */
final class EwsIds {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** In ASCII, as headers need it. */
    private static final Pattern MAIL =
            Pattern.compile("[\\p{Graph}&&[^@:\\\\]]{1,200}@[\\p{Graph}&&[^@:\\\\]]{1,200}");

    private static final String SERVICE = "EWS/Exchange.asmx";

    private EwsIds() {}

    static Secret secret(EwsLogin login) {
        try {
            return new Secret(JSON.writeValueAsString(Map.of("name", login.name(), "password", login.password())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a login that can't be written");
        }
    }

    static Secret secret(AppCredentials app) {
        try {
            return new Secret(JSON.writeValueAsString(Map.of(
                    "token_url", app.tokenUrl().toString(),
                    "client_id", app.clientId(),
                    "client_secret", app.clientSecret().value())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an application that can't be written");
        }
    }

    static AppCredentials app(Secret secret) {
        try {
            var json = JSON.readTree(secret.value());
            return new AppCredentials(
                    URI.create(json.required("token_url").asText()),
                    json.required("client_id").asText(),
                    new Secret(json.required("client_secret").asText()));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            // the cause quotes the secret
            throw new IllegalStateException("what the vault keeps is no application");
        }
    }

    /** What an application may do at that server; its port is not part of its name. */
    static String scope(URI service) {
        return "https://" + service.getHost() + "/.default";
    }

    static EwsLogin login(Secret secret) {
        try {
            var json = JSON.readTree(secret.value());
            return new EwsLogin(
                    json.required("name").asText(), json.required("password").asText());
        } catch (JsonProcessingException | IllegalArgumentException e) {
            // the cause quotes the secret
            throw new IllegalStateException("what the vault keeps is no Exchange login");
        }
    }

    /** Where the service is on that server, below whatever path was given; an address of the service itself is kept. */
    static URI service(URI server) {
        var path = String.valueOf(server.getPath());
        if (path.endsWith(".asmx")) {
            return server;
        }
        return server.resolve((path.endsWith("/") ? path : path + "/") + SERVICE);
    }

    static boolean isMail(String name) {
        return MAIL.matcher(name).matches();
    }
}
