package dev.liaison.domain.outside;

/** The request was sent and the answer was lost: it may have been done. Never resend blindly. */
public final class Ambiguous extends ProviderFailure {
    private static final long serialVersionUID = 1L;

    public Ambiguous(String message) {
        super(message);
    }
}
