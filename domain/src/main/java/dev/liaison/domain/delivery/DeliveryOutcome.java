package dev.liaison.domain.delivery;

/** What became of a notification. */
public enum DeliveryOutcome {
    /** Written before the provider is called; found again after a crash, it means {@link #AMBIGUOUS}. */
    SENDING("being sent"),
    SENT("sent"),
    /** The provider said no; the next channel takes over. */
    REFUSED("not reachable"),
    /** Not sent on purpose: the same message goes another way, or its reader does not want it there. */
    SUPPRESSED("not sent"),
    /** It may or may not have arrived; never sent again without somebody's decision. */
    AMBIGUOUS("not known whether it arrived"),
    /** It was ambiguous until somebody had it sent again; the delivery that this made is another one. */
    RESENT("sent again");

    private final String words;

    DeliveryOutcome(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
