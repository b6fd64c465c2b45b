package dev.liaison.providers.ews;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.liaison.providers.http.HttpCall;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * As whom we speak to which server.
 *
 * @param service the address of its web services
 * @param mailbox a mailbox that lives there, to which load balancers send us; a login's own, or the one that an application acts for
 */
record EwsAccess(URI service, EwsProof proof, String mailbox) {

    /** @param authorization null for a question without one */
    HttpCall call(@Nullable String authorization, String question) {
        var headers = new HashMap<>(Map.of("Accept", "text/xml"));
        if (EwsIds.isMail(mailbox)) {
            headers.put("X-AnchorMailbox", mailbox);
        }
        Optional.ofNullable(authorization).ifPresent(it -> headers.put("Authorization", it));
        return new HttpCall("POST", service, headers, "text/xml; charset=utf-8", question.getBytes(UTF_8));
    }

    /** For whom a question is asked; empty when a login asks for itself. */
    Optional<String> impersonated() {
        return proof instanceof EwsToken ? Optional.of(mailbox) : Optional.empty();
    }
}
