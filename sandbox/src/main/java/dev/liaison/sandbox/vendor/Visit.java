package dev.liaison.sandbox.vendor;

import dev.liaison.sandbox.calendar.Account;
import dev.liaison.sandbox.oauth.Token;
import org.jspecify.annotations.Nullable;

/** Who calls what: the method's name in the log, the token that was shown and the mailbox that is touched, if any. */
public record Visit(String method, @Nullable Token token, @Nullable Account mailbox) {
    @Nullable
    String app() {
        return token == null ? null : token.grant().clientId();
    }

    @Nullable
    String email() {
        return mailbox == null ? null : mailbox.email();
    }
}
