package dev.liaison.sandbox.slack.api;

/** How often per minute a method may be called by an app in a workspace. */
public enum Tier {
    T1(1),
    T2(20),
    T3(50),
    T4(100),
    SPECIAL(600);

    private final int perMinute;

    Tier(int perMinute) {
        this.perMinute = perMinute;
    }

    int perMinute() {
        return perMinute;
    }
}
