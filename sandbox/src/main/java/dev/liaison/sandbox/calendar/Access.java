package dev.liaison.sandbox.calendar;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What apps may do with the accounts of one provider. Callers hold the monitor of {@link Calendars}. */
public interface Access {
    /** The provider. */
    Provider provider();

    /** Each app with access to that account: {@code client_id}, {@code app}, {@code scopes}, {@code refresh_tokens}. */
    List<ObjectNode> apps(Account account);

    /** The person takes the access away, from one app or, with null, from all: every token dies. Says how many died. */
    int revoke(Account account, @Nullable String clientId);

    /** Only what renews access dies; a token that is in use works until it ends. Says how many died. */
    int killRefreshTokens(Account account, @Nullable String clientId);
}
