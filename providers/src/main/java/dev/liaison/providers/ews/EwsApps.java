package dev.liaison.providers.ews;

import dev.liaison.domain.calendar.AppCredentials;
import dev.liaison.domain.calendar.CalendarAccount;
import dev.liaison.domain.integration.Secret;
import dev.liaison.domain.outside.AccessLost;
import dev.liaison.domain.outside.Unreachable;
import dev.liaison.providers.ews.EwsTrouble.Kind;
import dev.liaison.providers.http.GuardedClient;
import dev.liaison.providers.http.oauth.AccessTokens;
import dev.liaison.providers.http.oauth.ClientCredentials;
import dev.liaison.providers.http.oauth.OAuthRefusal;
import dev.liaison.providers.http.oauth.TokenAnswer;
import dev.liaison.providers.http.oauth.TokenStore;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;

/**
 * Tokens of applications that customers let in (hybrid modern authentication). There is no refresh token: what the application proves
 * itself with takes its place.
 */
public final class EwsApps {
    /** Longest answer that is read, in bytes. */
    public static final long LARGEST = 256 * 1024;

    private final ClientCredentials endpoint;
    private final AccessTokens tokens;

    public EwsApps(GuardedClient client, TokenStore store, Clock clock) {
        this.endpoint = new ClientCredentials("Exchange", client);
        this.tokens = new AccessTokens("Exchange", store, this::renew, clock);
    }

    /** Blocks. @throws AccessLost when there is no token, or a fresh one is refused too */
    <T> T use(CalendarAccount account, AccessTokens.Call<T> call) {
        return tokens.use(account, call);
    }

    private TokenAnswer renew(CalendarAccount account, Secret app) {
        try {
            return token(EwsIds.app(app), URI.create(account.server()));
        } catch (EwsTrouble trouble) {
            throw trouble.kind() == Kind.NOT_ACCEPTED
                    ? new AccessLost(account.id(), true, trouble.reason())
                    : new Unreachable(trouble.reason());
        }
    }

    /** For that server. Blocks. */
    TokenAnswer token(AppCredentials app, URI service) throws EwsTrouble {
        try {
            return endpoint.token(app, EwsIds.scope(service));
        } catch (OAuthRefusal refusal) {
            throw new EwsTrouble(Kind.NOT_ACCEPTED, "no token, " + refusal.reason());
        } catch (IOException e) {
            throw EwsTrouble.of(e);
        }
    }
}
