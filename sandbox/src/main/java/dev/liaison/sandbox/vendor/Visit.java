package dev.liaison.sandbox.vendor;

import dev.liaison.sandbox.calendar.Account;
import dev.liaison.sandbox.oauth.Token;
import org.jspecify.annotations.Nullable;

/**
 * Who calls what: the method's name in the log, the token that was shown and the mailbox that is touched, if any; {@code login} is
 * the name that came with a password instead of a token, {@code person} the address of somebody who is touched without a mailbox.
 */
public record Visit(
        String method,
        @Nullable Token token,
        @Nullable Account mailbox,
        @Nullable String login,
        @Nullable String person) {
    /** A visit with a token, or with nothing. */
    public Visit(String method, @Nullable Token token, @Nullable Account mailbox) {
        this(method, token, mailbox, null, null);
    }

    /** A visit with a password. */
    public static Visit of(String method, @Nullable String login, @Nullable Account mailbox) {
        return new Visit(method, null, mailbox, login, null);
    }

    /** A visit with a token that is about a person. */
    public static Visit about(@Nullable String person, String method, @Nullable Token token) {
        return new Visit(method, token, null, null, person);
    }

    @Nullable
    String app() {
        return token == null ? login : token.grant().clientId();
    }

    @Nullable
    String email() {
        return mailbox == null ? person : mailbox.email();
    }
}
