package dev.liaison.providers.http.oauth;

import dev.liaison.domain.calendar.CalendarAccount;
import dev.liaison.domain.integration.Secret;
import dev.liaison.domain.outside.AccessLost;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Access tokens that work: renewed shortly before they end, and once more when the API refuses one. However many ask at the same
 * moment, on however many nodes, the provider is asked for a new one once.
 */
public final class AccessTokens {
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final String vendor;
    private final TokenStore store;
    private final Refresh refresh;
    private final Clock clock;

    public AccessTokens(String vendor, TokenStore store, Refresh refresh, Clock clock) {
        this.vendor = vendor;
        this.store = store;
        this.refresh = refresh;
        this.clock = clock;
    }

    /** How a provider renews; throws only a {@link dev.liaison.domain.outside.ProviderFailure}. */
    public interface Refresh {
        TokenAnswer refresh(CalendarAccount account, Secret refreshToken);
    }

    /** Something that needs a token. */
    public interface Call<T> {
        T with(Secret accessToken) throws TokenRefused;
    }

    /** Blocks. @throws AccessLost when there are no tokens, or a fresh one is refused too */
    public <T> T use(CalendarAccount account, Call<T> call) {
        var tokens = good(account);
        try {
            return call.with(tokens.accessToken());
        } catch (TokenRefused refused) {
            return withOther(account, renewed(account, tokens), call);
        }
    }

    private <T> T withOther(CalendarAccount account, OAuthTokens other, Call<T> call) {
        try {
            return call.with(other.accessToken());
        } catch (TokenRefused refused) {
            throw new AccessLost(account.id(), false, vendor + ": refuses a fresh token");
        }
    }

    private OAuthTokens good(CalendarAccount account) {
        var tokens = kept(account, store.get(account));
        return clock.instant().plus(AHEAD).isBefore(tokens.expiresAt()) ? tokens : renewed(account, tokens);
    }

    /** Whoever comes second finds other tokens than those that were no good, and takes them. */
    private OAuthTokens renewed(CalendarAccount account, OAuthTokens noGood) {
        return kept(account, store.renew(account, present -> {
            var tokens = OAuthTokens.of(present);
            return tokens.equals(noGood) ? next(account, tokens).toSecret() : present;
        }));
    }

    private OAuthTokens next(CalendarAccount account, OAuthTokens worn) {
        return refresh.refresh(account, worn.refreshToken()).tokens(worn.refreshToken(), clock.instant());
    }

    private OAuthTokens kept(CalendarAccount account, Optional<Secret> secret) {
        return secret.map(OAuthTokens::of)
                .orElseThrow(() -> new AccessLost(account.id(), true, vendor + ": no token is kept"));
    }
}
