package dev.liaison.processes.engine;

/** No process waits for this fact at the moment, although the facts say that one must. Worth another try soon. */
public final class NotYet extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotYet(String message) {
        super(message);
    }

    public NotYet(String message, Throwable cause) {
        super(message, cause);
    }
}
