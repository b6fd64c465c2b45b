package dev.liaison.sandbox.exchange.auth;

import dev.liaison.sandbox.exchange.Login;
import dev.liaison.sandbox.kit.Answer;
import org.jspecify.annotations.Nullable;

/** Who calls, or the answer to somebody who is not known yet; {@code name} is what the caller said. */
public record Identified(@Nullable Login login, @Nullable String name, @Nullable Answer answer) {
    static Identified as(Login login) {
        return new Identified(login, login.name(), null);
    }

    static Identified no(@Nullable String name, Answer answer) {
        return new Identified(null, name, answer);
    }
}
