package dev.liaison.providers.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A link that a provider gives us to show to people. */
public final class WebLink {
    private WebLink() {}

    /** Empty when there is none, or something else than a web address: nothing that a browser would run is shown. */
    public static Optional<URI> of(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new URI(text)).filter(it -> "https".equalsIgnoreCase(it.getScheme()));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
