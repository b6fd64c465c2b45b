package dev.liaison.domain.integration;

import java.net.URI;

/** How an admin authorizes us at a provider. Methods throw only a {@link dev.liaison.domain.outside.ProviderFailure}. */
public interface Connector {

    Platform platform();

    /** Where to send the admin's browser. Does not block. */
    URI authorizeUrl(String state);

    /**
     * Trades the code that came back for access. Blocks. A code works once.
     *
     * @throws dev.liaison.domain.outside.Refused when the provider does not take the code
     * @throws dev.liaison.domain.outside.Unreachable when it could not be asked; the code may be used up
     */
    Grant exchange(String code);

    /** The same for a code that the provider sent unasked: somebody installed our app from the provider's side. */
    Grant exchangeUnasked(String code);
}
