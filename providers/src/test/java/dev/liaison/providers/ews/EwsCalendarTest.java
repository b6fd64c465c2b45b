package dev.liaison.providers.ews;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.domain.calendar.Reading;
import dev.liaison.domain.calendar.UnreadReason;
import dev.liaison.domain.calendar.Window;
import dev.liaison.providers.CalendarProviderContract;
import dev.liaison.providers.CalendarWorld;
import dev.liaison.providers.SandboxProcess;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("E1")
class EwsCalendarTest extends CalendarProviderContract {
    private static final Instant JUNE = Instant.parse("2027-06-01T00:00:00Z");

    @Override
    protected CalendarWorld world(SandboxProcess sandbox) {
        return new EwsWorld(sandbox);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @Tag("F10")
    void times_with_and_without_an_offset_are_the_same(boolean offsets) {
        server("{\"offsets\":" + offsets + "}");
        event(CalendarWorld.ADA, "\"start\":\"2027-06-08T09:00\",\"end\":\"2027-06-08T10:00\"");
        assertThat(adaIn(14).toString()).contains("from=2027-06-08T09:00:00Z, to=2027-06-08T10:00:00Z");
    }

    @Test
    void a_server_that_allows_less_at_once_is_asked_in_halves() {
        server("{\"window_days\":11}");
        event(CalendarWorld.ADA, "\"start\":\"2027-06-20T23:00\",\"end\":\"2027-06-21T01:00\"");
        assertThat(((Reading.Read) adaIn(42)).busy()).hasSize(1);
        assertThat(questions()).isEqualTo(7);
    }

    @Test
    @Tag("E14")
    void a_hundred_and_fifty_people_are_two_questions_over_one_connection() {
        var people =
                IntStream.range(0, 150).mapToObj(it -> "p" + it + "@acme.test").toList();
        var answers = world().provider().freeBusy(world().organization().orElseThrow(), people, days(7));
        assertThat(answers.values()).hasSize(150).containsOnly(new Reading.Unread(UnreadReason.NOT_SHARED));
        assertThat(questions()).isEqualTo(2);
        // asked without a login, began the handshake, and was known from then on
        assertThat(calls("exchange.authenticate")).isEqualTo(2);
    }

    @Test
    void a_mailbox_that_is_being_moved_is_unknown_for_now() {
        calendar(CalendarWorld.ADA, "{\"error\":\"ErrorMailboxMoveInProgress\"}");
        assertThat(adaIn(7)).isEqualTo(new Reading.Unread(UnreadReason.UNREACHABLE));
    }

    private Reading adaIn(int days) {
        return world().provider()
                .freeBusy(world().own(), List.of(CalendarWorld.ADA), days(days))
                .values()
                .iterator()
                .next();
    }

    private static Window days(int days) {
        return new Window(JUNE, JUNE.plus(Duration.ofDays(days)));
    }

    private void server(String settings) {
        sandbox().send("PUT", "/_control/exchange/settings", settings);
    }

    private long questions() {
        return calls(world().readCall());
    }

    private long calls(String method) {
        return sandbox().get("/_control/calls?since=0").findValuesAsText("method").stream()
                .filter(method::equals)
                .count();
    }
}
