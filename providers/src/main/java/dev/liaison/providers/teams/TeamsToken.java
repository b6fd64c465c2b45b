package dev.liaison.providers.teams;

import dev.liaison.domain.calendar.AppCredentials;
import dev.liaison.domain.integration.Secret;
import dev.liaison.domain.outside.Throttled;
import dev.liaison.domain.outside.Unreachable;
import dev.liaison.providers.http.AddressGuard;
import dev.liaison.providers.http.GuardedClient;
import dev.liaison.providers.http.HttpTimeouts;
import dev.liaison.providers.http.Origin;
import dev.liaison.providers.http.oauth.ClientCredentials;
import dev.liaison.providers.http.oauth.OAuthRefusal;
import dev.liaison.providers.teams.TeamsTrouble.Kind;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Our token for all tenants, from the one that the bot is registered in: a token of the customer's tenant is not taken. Renewed
 * shortly before it ends, and once more when it is refused; however many ask at the same moment, Microsoft is asked once.
 */
final class TeamsToken {
    private static final String SCOPE = "https://api.botframework.com/.default";
    private static final Duration AHEAD = Duration.ofMinutes(5);
    private static final long LARGEST = 256 * 1024;

    private final AppCredentials app;
    private final ClientCredentials endpoint;
    private final Clock clock;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile Held held = new Held(new Secret(""), Instant.MIN);

    TeamsToken(TeamsSettings settings, HttpTimeouts timeouts, Clock clock) {
        this.app = new AppCredentials(settings.tokenUrl(), settings.appId(), settings.clientSecret());
        // the operator's own setting
        var guard = new AddressGuard(Set.of(Origin.of(settings.tokenUrl())));
        this.endpoint = new ClientCredentials("Teams", new GuardedClient(guard, timeouts, LARGEST));
        this.clock = clock;
    }

    private record Held(Secret token, Instant until) {
        boolean good(Instant now) {
            return now.plus(AHEAD).isBefore(until);
        }
    }

    /** Blocks only when there is none that holds for some more minutes. */
    Secret get() throws TeamsTrouble {
        var now = held;
        return now.good(clock.instant()) ? now.token() : renewed(now);
    }

    /** Blocks unless another one was there already. @param refused is not given again */
    Secret insteadOf(Secret refused) throws TeamsTrouble {
        var now = held;
        return now.token().equals(refused) ? renewed(now) : now.token();
    }

    /** Whoever comes second finds another one than the one that was no good, and takes it. */
    private Secret renewed(Held noGood) throws TeamsTrouble {
        asking.lock();
        try {
            if (held.equals(noGood)) {
                var answer = endpoint.token(app, SCOPE);
                held = new Held(answer.accessToken(), clock.instant().plus(answer.life()));
            }
            return held.token();
        } catch (OAuthRefusal e) {
            throw new TeamsTrouble(Kind.ACCESS_LOST, "no token, " + e.reason());
        } catch (Throttled e) {
            throw new TeamsTrouble(Kind.THROTTLED, "no token yet", e.retryAfter());
        } catch (Unreachable | IOException e) {
            // without a token nothing was done
            throw new TeamsTrouble(Kind.OUT_OF_ORDER, "no token, " + e.getMessage());
        } finally {
            asking.unlock();
        }
    }
}
