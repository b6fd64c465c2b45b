package dev.liaison.domain.meeting;

import static dev.liaison.domain.meeting.Reason.BUFFER;
import static dev.liaison.domain.meeting.Reason.BUSY;
import static dev.liaison.domain.meeting.Reason.OUTSIDE_MEETING_HOURS;
import static dev.liaison.domain.meeting.Reason.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("E17")
class SlotFinderTest {
    private static final ZoneId UTC = ZoneOffset.UTC;
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Duration HOUR = Duration.ofHours(1);
    /** A Wednesday. */
    private static final Stretch DAY = day("08:00", "18:00");

    private final SlotQuestion question = SlotQuestion.of(DAY, UTC, HOUR).every(HOUR);

    private static Instant at(String time) {
        return Instant.parse("2026-06-10T" + time + ":00Z");
    }

    private static Stretch day(String from, String to) {
        return new Stretch(at(from), at(to));
    }

    private static Participant busy(Stretch... busy) {
        return new Participant(UTC, MeetingHours.DEFAULT, List.of(busy), List.of());
    }

    private static Participant unknown(Stretch... unknown) {
        return new Participant(UTC, MeetingHours.DEFAULT, List.of(), List.of(unknown));
    }

    private static Slots find(SlotQuestion question, Participant... participants) {
        return SlotFinder.find(question, List.of(participants));
    }

    @Test
    @Tag("E8")
    void only_what_both_have_free_is_offered() {
        var slots = find(question, busy(day("08:00", "11:00")), busy(day("12:00", "16:30")));
        assertThat(slots.offered()).containsExactly(at("11:00"), at("17:00"));
    }

    @Test
    void each_of_them_has_reasons_of_their_own() {
        var inNewYork = new Participant(NEW_YORK, MeetingHours.DEFAULT, List.of(day("12:00", "13:00")), List.of());
        var slots = find(question, busy(day("08:30", "09:00")), inNewYork);
        assertThat(slots.whyNot(at("08:00")).participants())
                .containsExactly(Set.of(BUSY), Set.of(OUTSIDE_MEETING_HOURS));
        assertThat(slots.whyNot(at("12:00")).participants()).containsExactly(Set.of(), Set.of(BUSY));
        assertThat(slots.whyNot(at("13:00")).offered()).isTrue();
    }

    @Test
    @Tag("E9")
    void unknown_is_not_free_and_is_shown_as_unknown() {
        var slots = find(question, unknown(day("10:00", "18:00")));
        assertThat(slots.offered()).containsExactly(at("08:00"), at("09:00"));
        assertThat(slots.state(1, 0)).isEqualTo(CellState.FREE);
        assertThat(slots.state(2, 0)).isEqualTo(CellState.UNKNOWN);
        assertThat(slots.whyNot(at("10:00")).participants()).containsExactly(Set.of(UNKNOWN));
    }

    @Test
    @Tag("E9")
    void what_is_busy_for_sure_is_unavailable_even_where_something_else_is_unknown() {
        var both = new Participant(UTC, MeetingHours.DEFAULT, List.of(day("10:00", "10:15")), List.of(DAY));
        var slots = find(question, both);
        assertThat(slots.state(2, 0)).isEqualTo(CellState.UNAVAILABLE);
        assertThat(slots.reasons(2, 0)).containsExactlyInAnyOrder(BUSY, UNKNOWN);
    }

    @Test
    @Tag("E9")
    void a_buffer_that_may_be_taken_is_unknown_too() {
        var slots = find(question.buffers(Duration.ofMinutes(15), Duration.ZERO), unknown(day("10:00", "11:00")));
        assertThat(slots.whyNot(at("11:00")).participants()).containsExactly(Set.of(UNKNOWN));
    }

    @Test
    void what_only_touches_the_meeting_does_not_matter() {
        var slots = find(question, busy(day("08:00", "10:00"), day("11:00", "18:00")));
        assertThat(slots.offered()).containsExactly(at("10:00"));
    }

    @Test
    void an_appointment_without_length_takes_no_time() {
        var slots = find(question, busy(day("10:30", "10:30")));
        assertThat(slots.whyNot(at("10:00")).offered()).isTrue();
    }

    @Test
    void overlapping_appointments_and_those_that_reach_out_of_the_window_count_once() {
        var slots = find(
                question,
                busy(
                        new Stretch(Instant.MIN, at("10:00")),
                        day("09:00", "11:30"),
                        day("09:30", "10:30"),
                        new Stretch(at("15:01"), Instant.MAX)));
        assertThat(slots.offered()).containsExactly(at("12:00"), at("13:00"), at("14:00"));
    }

    @Test
    void a_meeting_keeps_its_distance_from_others() {
        var slots = find(question.buffers(Duration.ofMinutes(15), Duration.ofMinutes(30)), busy(day("11:00", "12:00")));
        assertThat(slots.whyNot(at("10:00")).participants()).containsExactly(Set.of(BUFFER));
        assertThat(slots.whyNot(at("11:00")).participants()).containsExactly(Set.of(BUSY));
        assertThat(slots.whyNot(at("12:00")).participants()).containsExactly(Set.of(BUFFER));
        assertThat(slots.whyNot(at("13:00")).offered()).isTrue();
    }

    @Test
    void a_buffer_may_lie_outside_meeting_hours() {
        var slots = find(question.buffers(HOUR, HOUR), busy());
        assertThat(slots.offered()).contains(at("08:00"), at("17:00"));
    }

    @Test
    void nothing_is_offered_too_soon_and_that_is_nobodys_fault() {
        var slots = find(question.notBefore(at("16:00").plusMillis(1)), busy());
        assertThat(slots.offered()).containsExactly(at("17:00"));
        assertThat(slots.whyNot(at("16:00"))).isEqualTo(new WhyNot(true, List.of(Set.of())));
    }

    @Test
    void a_meeting_may_begin_at_every_step_however_long_it_is() {
        var slots = find(SlotQuestion.of(day("08:00", "10:00"), UTC, Duration.ofMinutes(50)), busy());
        assertThat(slots.offered()).containsExactly(at("08:00"), at("08:30"), at("09:00"));
    }

    @Test
    void a_meeting_longer_than_the_hours_is_never_offered() {
        var slots = find(
                SlotQuestion.of(
                        new Stretch(DAY.from(), DAY.from().plus(Duration.ofDays(7))), UTC, Duration.ofHours(11)),
                busy());
        assertThat(slots.offered()).isEmpty();
        assertThat(slots.size()).isPositive();
    }

    @Test
    void a_window_without_room_for_the_meeting_has_no_slots() {
        assertThat(find(SlotQuestion.of(day("10:00", "10:00"), UTC, HOUR), busy(DAY))
                        .size())
                .isZero();
        assertThat(find(SlotQuestion.of(day("10:00", "10:59"), UTC, HOUR), busy(DAY))
                        .offered())
                .isEmpty();
    }

    @Test
    void a_moment_between_two_slots_is_none() {
        var slots = find(question, busy());
        assertThatIllegalArgumentException().isThrownBy(() -> slots.whyNot(at("10:30")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> slots.whyNot(at("10:00").plusNanos(1)));
    }

    @Test
    void a_question_that_makes_no_sense_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> day("11:00", "10:00"));
        assertThatIllegalArgumentException().isThrownBy(() -> SlotQuestion.of(DAY, UTC, Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> question.every(Duration.ofSeconds(90)));
        assertThatIllegalArgumentException().isThrownBy(() -> question.every(Duration.ofHours(25)));
        assertThatIllegalArgumentException().isThrownBy(() -> question.buffers(HOUR.negated(), HOUR));
        assertThatIllegalArgumentException().isThrownBy(() -> find(question));
        var years = new Stretch(DAY.from(), DAY.from().plus(Duration.ofDays(SlotQuestion.MAX_DAYS + 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> SlotQuestion.of(years, UTC, HOUR));
    }
}
