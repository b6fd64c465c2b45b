package dev.liaison.providers.ews;

/** What shows a server who we are: name and password, or an application's token. */
sealed interface EwsProof permits EwsLogin, EwsToken {

    /** The header, where the proof is good for one request: Basic, or Bearer. */
    String authorization();
}
