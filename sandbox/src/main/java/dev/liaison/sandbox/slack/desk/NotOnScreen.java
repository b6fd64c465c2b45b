package dev.liaison.sandbox.slack.desk;

/** A person cannot do this: what it needs is not on the screen. */
public final class NotOnScreen extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With the reason. */
    public NotOnScreen(String reason) {
        super(reason, null, false, false);
    }

    /** The reason. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
