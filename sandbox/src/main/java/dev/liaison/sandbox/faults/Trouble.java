package dev.liaison.sandbox.faults;

/** Faults, call log and settings of one sandbox, handed around together. */
public final class Trouble {
    private final Faults faults = new Faults();
    private final CallLog calls = new CallLog();
    private volatile Settings settings = Settings.STRICT;

    /** Trouble that was asked for. */
    public Faults faults() {
        return faults;
    }

    /** The latest calls. */
    public CallLog calls() {
        return calls;
    }

    /** Present settings. */
    public Settings settings() {
        return settings;
    }

    /** Turns knobs. */
    public void set(Settings changed) {
        settings = changed;
    }
}
