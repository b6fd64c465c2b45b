package dev.liaison.domain.outside;

/** The provider could not be reached or said that it is out of order, and surely did nothing. */
public final class Unreachable extends ProviderFailure {
    private static final long serialVersionUID = 1L;

    public Unreachable(String message) {
        super(message);
    }
}
