package dev.liaison.providers.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.liaison.domain.integration.Secret;
import dev.liaison.providers.VirtualClock;
import dev.liaison.providers.http.HttpTimeouts;
import dev.liaison.providers.teams.ScriptedMicrosoft.Answer;
import dev.liaison.providers.teams.TeamsTrouble.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a token is asked for, and what it means when there is none. */
@Tag("C4")
class TeamsTokenTest {
    private final ScriptedMicrosoft microsoft = new ScriptedMicrosoft();
    private final VirtualClock clock = new VirtualClock(Instant.parse("2026-05-04T10:00:00Z"));
    private final TeamsToken token = new TeamsToken(microsoft.settings(), HttpTimeouts.standard(), clock);

    @AfterEach
    void stop() {
        microsoft.close();
    }

    @Test
    void one_token_is_used_until_five_minutes_before_its_end() throws Exception {
        assertThat(token.get()).isEqualTo(new Secret("token-1"));
        gives("token-2");
        clock.advance(Duration.ofMinutes(54));
        assertThat(token.get()).isEqualTo(new Secret("token-1"));
        clock.advance(Duration.ofMinutes(1));
        assertThat(token.get()).isEqualTo(new Secret("token-2"));
        assertThat(microsoft.seen("/token")).hasSize(2);
    }

    @Test
    void however_many_ask_at_once_microsoft_is_asked_once() throws Exception {
        var threads = Executors.newFixedThreadPool(16);
        try {
            var asking = Stream.<Callable<Secret>>generate(() -> token::get)
                    .limit(64)
                    .toList();
            for (var answer : threads.invokeAll(asking)) {
                assertThat(answer.get()).isEqualTo(new Secret("token-1"));
            }
            gives("token-2");
            var refused = Stream.<Callable<Secret>>generate(() -> () -> token.insteadOf(new Secret("token-1")))
                    .limit(64)
                    .toList();
            for (var answer : threads.invokeAll(refused)) {
                assertThat(answer.get()).isEqualTo(new Secret("token-2"));
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(microsoft.seen("/token")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "401, invalid_client, ACCESS_LOST",
        "400, unauthorized_client, ACCESS_LOST",
        "400, temporarily_unavailable, OUT_OF_ORDER",
        "400, '', OUT_OF_ORDER",
        "500, server_error, OUT_OF_ORDER",
        "503, '', OUT_OF_ORDER",
        "200, '', OUT_OF_ORDER",
        "302, '', OUT_OF_ORDER"
    })
    void without_a_token_nothing_was_done(int status, String error, Kind kind) {
        microsoft.on("/token", status, "{\"error\":\"" + error + "\",\"error_description\":\"secret is secret\"}");
        var trouble = catchThrowableOfType(TeamsTrouble.class, token::get);
        assertThat(trouble.kind()).isEqualTo(kind);
        assertThat(trouble.getMessage()).doesNotContain("secret");
    }

    @Test
    void a_limit_on_tokens_is_a_limit() {
        microsoft.on("/token", new Answer(429, "", Map.of("Retry-After", "9")));
        var trouble = catchThrowableOfType(TeamsTrouble.class, token::get);
        assertThat(trouble.kind()).isEqualTo(Kind.THROTTLED);
        assertThat(trouble.retryAfter()).isEqualTo(Duration.ofSeconds(9));
    }

    @Test
    void a_refused_token_is_replaced_once_for_a_call() throws Exception {
        var transport = new TeamsTransport(microsoft.settings(), token, HttpTimeouts.standard());
        microsoft.on("/connector/emea/v3/conversations", 401, "");
        token.get();
        gives("token-2");
        var call = new TeamsTransport.Call("GET", null);
        var trouble = catchThrowableOfType(TeamsTrouble.class, () -> transport.call(microsoft.service(), call));
        assertThat(trouble.kind()).isEqualTo(Kind.ACCESS_LOST);
        assertThat(microsoft.seen("/conversations"))
                .extracting(ScriptedMicrosoft.Seen::authorization)
                .containsExactly("Bearer token-1", "Bearer token-2");
    }

    private void gives(String next) {
        microsoft.on("/token", 200, "{\"expires_in\":3600,\"access_token\":\"" + next + "\"}");
    }
}
