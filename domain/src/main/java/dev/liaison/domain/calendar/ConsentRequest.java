package dev.liaison.domain.calendar;

/**
 * One request for consent.
 *
 * @param state binds the answer to the browser session; at least 128 random bits
 * @param codeChallenge base64url of the SHA-256 of the code verifier, without padding
 * @param nonce comes back in the id token, where there is one
 * @param loginHint an e-mail address that the provider may fill in; empty for none
 * @param rights what the provider's page asks them to allow; it may let them allow less
 */
public record ConsentRequest(
        String state,
        String codeChallenge,
        String nonce,
        String loginHint,
        CalendarReach reach,
        CalendarRights rights) {}
