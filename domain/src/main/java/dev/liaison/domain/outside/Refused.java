package dev.liaison.domain.outside;

/** A final no that the process reacts to: the recipient can't be reached this way. */
public final class Refused extends ProviderFailure {
    private static final long serialVersionUID = 1L;
    private final Reason reason;

    /** Why; the caller's process knows one way on from each. */
    public enum Reason {
        /** Unknown to this installation. */
        NOT_FOUND,
        /** Known, but the account is switched off. */
        DEACTIVATED,
        /** The person does not take messages from us. */
        BLOCKED,
        /** The provider does not take what we presented: a code that was used, expired or made up. */
        NOT_ACCEPTED,
        /** The person who authorized us left out a right that we need. */
        NOT_GRANTED,
        /** The mail server refuses the address. */
        UNDELIVERABLE
    }

    public Refused(Reason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
