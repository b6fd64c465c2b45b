package dev.liaison.domain.outside;

/**
 * What a provider may throw, and nothing else. Each kind says what has to happen next, not what the vendor called it;
 * the message is for people who repair things and never holds a secret or the content of a message.
 */
public abstract sealed class ProviderFailure extends RuntimeException
        permits Throttled, Unreachable, AccessLost, Refused, Ambiguous {

    private static final long serialVersionUID = 1L;

    ProviderFailure(String message) {
        super(message);
    }
}
