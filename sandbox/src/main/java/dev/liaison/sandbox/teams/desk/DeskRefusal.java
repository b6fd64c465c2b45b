package dev.liaison.sandbox.teams.desk;

/** A person in front of Teams could not do that (409), or there is no such thing or person (404). */
public final class DeskRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;

    DeskRefusal(int status, String reason) {
        super(reason, null, false, false);
        this.status = status;
    }

    static DeskRefusal missing(String reason) {
        return new DeskRefusal(404, reason);
    }

    static DeskRefusal impossible(String reason) {
        return new DeskRefusal(409, reason);
    }

    /** The status of the answer. */
    public int status() {
        return status;
    }
}
