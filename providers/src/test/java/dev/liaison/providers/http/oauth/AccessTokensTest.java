package dev.liaison.providers.http.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.liaison.domain.calendar.CalendarAccount;
import dev.liaison.domain.calendar.CalendarKind;
import dev.liaison.domain.integration.Secret;
import dev.liaison.domain.outside.AccessLost;
import dev.liaison.domain.outside.Unreachable;
import dev.liaison.providers.CalendarAccountSamples;
import dev.liaison.providers.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("E13")
class AccessTokensTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    private final CalendarAccount ada = CalendarAccountSamples.own(CalendarKind.GOOGLE, "1", "ada@acme.test");
    private final MemoryTokens store = new MemoryTokens();
    private final VirtualClock clock = new VirtualClock(NOW);
    private final List<String> refreshed = new ArrayList<>();
    private @Nullable Secret nextRefreshToken;
    private final AccessTokens tokens = new AccessTokens("Google", store, this::refresh, clock);

    private TokenAnswer refresh(CalendarAccount account, Secret refreshToken) {
        refreshed.add(refreshToken.value());
        return new TokenAnswer(
                new Secret("access-" + (refreshed.size() + 1)), nextRefreshToken, HOUR, Set.of("calendar"), null);
    }

    private void keep(Duration life) {
        store.put(ada, new OAuthTokens(new Secret("refresh-1"), new Secret("access-1"), NOW.plus(life)));
    }

    @Test
    void a_token_is_used_as_long_as_it_is_good() {
        keep(HOUR);
        assertThat(use()).isEqualTo("access-1");
        clock.advance(Duration.ofMinutes(54));
        assertThat(use()).isEqualTo("access-1");
        assertThat(refreshed).isEmpty();
    }

    @Test
    void a_token_is_renewed_a_few_minutes_before_it_ends_and_the_new_one_is_kept() {
        keep(HOUR);
        clock.advance(Duration.ofMinutes(56));
        assertThat(use()).isEqualTo("access-2");
        assertThat(use()).isEqualTo("access-2");
        assertThat(refreshed).containsExactly("refresh-1");
        assertThat(store.of(ada).expiresAt()).isEqualTo(clock.instant().plus(HOUR));
        assertThat(store.of(ada).refreshToken()).isEqualTo(new Secret("refresh-1"));
    }

    @Test
    void a_refresh_token_that_is_replaced_is_replaced_here_too() {
        keep(Duration.ZERO);
        nextRefreshToken = new Secret("refresh-2");
        use();
        assertThat(store.of(ada).refreshToken()).isEqualTo(new Secret("refresh-2"));
    }

    @Test
    void a_token_that_the_api_refuses_is_renewed_once() {
        keep(HOUR);
        String used = tokens.use(ada, token -> onlyWith("access-2", token));
        assertThat(used).isEqualTo("access-2");
        assertThat(refreshed).hasSize(1);
    }

    @Test
    void whoever_comes_second_takes_what_the_first_one_got() {
        keep(HOUR);
        tokens.use(ada, token -> {
            if (token.value().equals("access-1")) {
                store.put(ada, new OAuthTokens(new Secret("refresh-1"), new Secret("access-9"), NOW.plus(HOUR)));
            }
            return onlyWith("access-9", token);
        });
        assertThat(refreshed).isEmpty();
    }

    @Test
    void an_api_that_refuses_fresh_tokens_is_not_asked_for_ever() {
        keep(HOUR);
        var lost = catchThrowableOfType(
                AccessLost.class, () -> tokens.use(ada, token -> onlyWith("none of these", token)));
        assertThat(lost.installationId()).isEqualTo(ada.id());
        assertThat(lost.forGood()).isFalse();
        assertThat(refreshed).hasSize(1);
    }

    @Test
    void without_tokens_access_is_lost() {
        var lost = catchThrowableOfType(AccessLost.class, this::use);
        assertThat(lost.installationId()).isEqualTo(ada.id());
        assertThat(lost.forGood()).isTrue();
    }

    @Test
    void a_renewal_that_fails_changes_nothing() {
        keep(Duration.ZERO);
        var broken = new AccessTokens(
                "Google",
                store,
                (account, refreshToken) -> {
                    throw new Unreachable("down");
                },
                clock);
        assertThatThrownBy(() -> broken.use(ada, Secret::value)).isInstanceOf(Unreachable.class);
        assertThat(store.of(ada).accessToken()).isEqualTo(new Secret("access-1"));
    }

    @Test
    void tokens_are_never_shown() {
        keep(HOUR);
        assertThat(store.of(ada).toString()).doesNotContain("access-1", "refresh-1");
        assertThatThrownBy(() -> OAuthTokens.of(new Secret("access-1{")))
                .message()
                .doesNotContain("access-1");
        assertThatThrownBy(() -> OAuthTokens.of(new Secret("{\"access_token\":\"a-1\"}")))
                .message()
                .doesNotContain("a-1");
    }

    private String use() {
        return tokens.use(ada, Secret::value);
    }

    private static String onlyWith(String good, Secret token) throws TokenRefused {
        if (!token.value().equals(good)) {
            throw new TokenRefused();
        }
        return good;
    }
}
