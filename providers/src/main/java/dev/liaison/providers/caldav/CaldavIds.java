package dev.liaison.providers.caldav;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.liaison.domain.integration.Secret;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

/** Builds and parses what the vault keeps for us, and the addresses that servers give. */
final class CaldavIds {
    private static final ObjectMapper JSON = new ObjectMapper();

    private CaldavIds() {}

    /** A sign-in name and its password. */
    record Login(String name, String password) {
        /** HTTP Basic (RFC 7617), in UTF-8. */
        String authorization() {
            var both = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
            return "Basic " + Base64.getEncoder().encodeToString(both);
        }

        @Override
        public String toString() {
            return "Login[…]";
        }
    }

    static Secret secret(Login login) {
        try {
            return new Secret(JSON.writeValueAsString(Map.of("name", login.name(), "password", login.password())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a login that can't be written");
        }
    }

    static Login login(Secret secret) {
        try {
            var json = JSON.readTree(secret.value());
            return new Login(
                    json.required("name").asText(), json.required("password").asText());
        } catch (JsonProcessingException | IllegalArgumentException e) {
            // the cause quotes the secret
            throw new IllegalStateException("what the vault keeps is no CalDAV login");
        }
    }

    /** Where an event of ours lies in a calendar: the same for every repeat. */
    static URI event(URI calendar, UUID draftId) throws CaldavTrouble {
        var folder = calendar.toString();
        return address(URI.create(folder.endsWith("/") ? folder : folder + "/"), draftId + ".ics");
    }

    /** @param from who gave the reference, which may be relative */
    static URI address(URI from, String href) throws CaldavTrouble {
        try {
            return from.resolve(href.strip());
        } catch (IllegalArgumentException e) {
            throw new CaldavTrouble(CaldavTrouble.Kind.UNREADABLE, "a reference that is no address");
        }
    }
}
