package dev.liaison.sandbox.exchange.auth;

import dev.liaison.sandbox.exchange.Login;
import dev.liaison.sandbox.kit.Answer;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, or the answer to somebody who is not known yet; {@code name} is what the caller said, {@code app} whether an app calls in
 * its own name.
 */
public record Identified(@Nullable Login login, @Nullable String name, @Nullable Answer answer, boolean app) {
    static Identified as(Login login) {
        return new Identified(login, login.name(), null, false);
    }

    static Identified app(Login login) {
        return new Identified(login, login.name(), null, true);
    }

    static Identified no(@Nullable String name, Answer answer) {
        return new Identified(null, name, answer, false);
    }
}
