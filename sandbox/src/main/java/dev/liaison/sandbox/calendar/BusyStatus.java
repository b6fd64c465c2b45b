package dev.liaison.sandbox.calendar;

/** What an event says about its owner's time. Google's transparent events are {@code FREE}. */
public enum BusyStatus {
    FREE("free"),
    TENTATIVE("tentative"),
    BUSY("busy"),
    OOF("oof"),
    WORKING_ELSEWHERE("workingElsewhere");

    private final String key;

    BusyStatus(String key) {
        this.key = key;
    }

    /** The name in addresses and files, which is Graph's. */
    public String key() {
        return key;
    }

    /** The status of that name; throws IllegalArgumentException when there is none. */
    public static BusyStatus of(String key) {
        for (BusyStatus each : values()) {
            if (each.key.equals(key)) {
                return each;
            }
        }
        throw new IllegalArgumentException("no busy status " + key);
    }
}
