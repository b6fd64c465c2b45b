package dev.liaison.providers.http;

/** What an HTTP status says when nothing else does. */
public enum StatusMeaning {
    FINE,
    /** Wait, then ask again. */
    THROTTLED,
    /** What we sent is wrong. */
    REJECTED,
    /** The provider is not working. */
    OUT_OF_ORDER;

    public static StatusMeaning of(int status) {
        if (status == 429) {
            return THROTTLED;
        }
        if (status >= 500) {
            return OUT_OF_ORDER;
        }
        return status >= 200 && status < 300 ? FINE : REJECTED;
    }
}
