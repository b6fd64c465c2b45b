package dev.liaison.domain.calendar;

import dev.liaison.domain.integration.Secret;
import java.net.URI;

/** How somebody authorizes us at a provider by OAuth 2.0: code flow with PKCE (RFC 7636), and a nonce where there is OpenID. */
public interface CalendarConnector {

    CalendarKind kind();

    /** Where to send the browser. Does not block. */
    URI authorizeUrl(ConsentRequest request);

    /**
     * Trades the code that came back for access. Blocks. A code works once.
     *
     * @param codeVerifier of which {@link ConsentRequest#codeChallenge} was made
     * @param nonce the same as in the request
     * @throws dev.liaison.domain.outside.Refused when the provider does not take the code, when its answer is not about this
     *     request, or when a right that we need was not granted ({@link dev.liaison.domain.outside.Refused.Reason#NOT_GRANTED})
     * @throws dev.liaison.domain.outside.Unreachable when it could not be asked; the code may be used up
     */
    CalendarGrant exchange(String code, Secret codeVerifier, String nonce, CalendarReach reach);
}
