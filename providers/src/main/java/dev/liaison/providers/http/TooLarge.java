package dev.liaison.providers.http;

import java.io.IOException;

/** An answer that is longer than we read. */
public final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    TooLarge(long limit) {
        super("more than " + limit + " bytes");
    }
}
