package dev.liaison.app.pages.frame;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such page for whoever asks; also when it is somebody else's, so that nobody learns that it exists. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public final class Missing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Missing() {
        super("no such page");
    }
}
