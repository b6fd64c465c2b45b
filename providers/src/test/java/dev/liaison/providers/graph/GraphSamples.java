package dev.liaison.providers.graph;

import dev.liaison.domain.integration.Secret;
import java.net.URI;

/** Our app at some Microsoft. */
final class GraphSamples {
    static final URI REDIRECT = URI.create("https://liaison.example/connect/microsoft/callback");
    static final String CLIENT_ID = "6731de76-14a6-49ae-97bc-6eba6914391e";
    static final String SECRET = "8Q~client-secret";
    static final String CONSUMERS = "9188040d-6c67-4c5b-b112-36a304b66dad";

    private GraphSamples() {}

    /** Everything below that address, which ends in a slash; the issuers are the real ones. */
    static GraphSettings at(URI microsoft) {
        return new GraphSettings(
                GraphSettings.client(CLIENT_ID, new Secret(SECRET), REDIRECT),
                microsoft,
                GraphSettings.AUTHORITY,
                microsoft.resolve("v1.0/"));
    }
}
