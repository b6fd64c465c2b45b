package dev.liaison.app.connect;

import dev.liaison.domain.calendar.AppCredentials;
import dev.liaison.domain.integration.Secret;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.stream.Stream;

/** What support types of an application that acts for a mailbox; its text shows nothing of it. */
public record ExchangeApplication(String tokenUrl, String clientId, String clientSecret, String mailbox) {

    /** True when nothing is missing, and the token URL is one with https. */
    public boolean complete() {
        return Stream.of(clientId, clientSecret, mailbox).noneMatch(String::isBlank) && url().isPresent();
    }

    private Optional<URI> url() {
        try {
            return Optional.of(new URI(tokenUrl.strip()))
                    .filter(it -> "https".equals(it.getScheme()) && it.getHost() != null);
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    AppCredentials credentials() {
        return new AppCredentials(url().orElseThrow(), clientId.strip(), new Secret(clientSecret.strip()));
    }

    @Override
    public String toString() {
        return "ExchangeApplication[…]";
    }
}
