package dev.liaison.providers.ews;

import dev.liaison.domain.integration.Secret;

/** An access token of an application, which always acts for a mailbox. */
record EwsToken(Secret value) implements EwsProof {
    @Override
    public String authorization() {
        return "Bearer " + value.value();
    }
}
