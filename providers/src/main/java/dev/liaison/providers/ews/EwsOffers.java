package dev.liaison.providers.ews;

import dev.liaison.providers.http.HttpAnswer;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a 401 says about the logins that the server takes. */
record EwsOffers(List<String> challenges) {

    /** Servers send a header for each, or several in one. */
    static EwsOffers of(HttpAnswer answer) {
        return new EwsOffers(answer.headers().values("WWW-Authenticate").stream()
                .flatMap(header -> Stream.of(header.split(",")))
                .map(String::strip)
                .toList());
    }

    /** What NTLM's messages go under: Negotiate, which may also be Kerberos, takes them too. */
    Optional<String> windows() {
        return Stream.of("NTLM", "Negotiate").filter(this::offers).findFirst();
    }

    boolean basic() {
        return offers("Basic");
    }

    private boolean offers(String scheme) {
        return challenges.stream().anyMatch(it -> it.split(" ", 2)[0].equalsIgnoreCase(scheme));
    }

    /** The scheme's next message; empty when there is none. */
    Optional<byte[]> token(String scheme) {
        var start = scheme.toLowerCase(Locale.ROOT) + " ";
        return challenges.stream()
                .filter(it -> it.toLowerCase(Locale.ROOT).startsWith(start))
                .map(it -> it.substring(start.length()).strip())
                .findFirst()
                .flatMap(EwsOffers::decoded);
    }

    private static Optional<byte[]> decoded(String base64) {
        try {
            return Optional.of(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
