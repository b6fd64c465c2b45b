package dev.liaison.providers.http;

import java.io.IOException;

/** The connection that a conversation ran over is gone; what was to go over it was not sent. */
public final class ConnectionChanged extends IOException {
    private static final long serialVersionUID = 1L;

    ConnectionChanged() {
        super("the server closed the connection in the middle of a conversation");
    }
}
