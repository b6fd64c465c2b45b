package dev.liaison.domain.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.domain.meeting.RandomMeetings.Meeting;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("E17")
@Tag("F10")
class SlotFinderPropertiesTest {

    @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
    void slots_and_reasons_are_those_of_whoever_looks_at_each_minute(@ForAll("meetings") Meeting meeting) {
        var slots = SlotFinder.find(meeting.question(), meeting.participants());
        assertThat(answer(slots)).isEqualTo(MinuteByMinute.answer(meeting.question(), meeting.participants()));
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void all_ways_to_read_the_answer_agree(@ForAll("meetings") Meeting meeting) {
        var slots = SlotFinder.find(meeting.question(), meeting.participants());
        var offered = new ArrayList<Instant>();
        for (var cell = 0; cell < slots.size(); cell++) {
            var why = slots.whyNot(slots.start(cell));
            assertThat(slots.offered(cell)).isEqualTo(why.offered());
            assertThat(slots.tooSoon(cell)).isEqualTo(why.tooSoon());
            for (var participant = 0; participant < meeting.participants().size(); participant++) {
                var reasons = why.participants().get(participant);
                assertThat(slots.state(cell, participant))
                        .isEqualTo(
                                reasons.isEmpty()
                                        ? CellState.FREE
                                        : reasons.equals(Set.of(Reason.UNKNOWN))
                                                ? CellState.UNKNOWN
                                                : CellState.UNAVAILABLE);
            }
            if (why.offered()) {
                offered.add(slots.start(cell));
            }
        }
        assertThat(slots.offered()).isEqualTo(offered);
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void the_order_of_calendars_does_not_matter(@ForAll("meetings") Meeting meeting, @ForAll Random random) {
        var shuffled = meeting.participants().stream()
                .map(one -> new Participant(
                        one.zone(), one.hours(), shuffled(one.busy(), random), shuffled(one.unknown(), random)))
                .toList();
        assertThat(answer(SlotFinder.find(meeting.question(), shuffled)))
                .isEqualTo(answer(SlotFinder.find(meeting.question(), meeting.participants())));
    }

    @Tag("E9")
    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void a_calendar_that_nobody_could_read_offers_nothing(@ForAll("meetings") Meeting meeting) {
        var everybody = new ArrayList<>(meeting.participants());
        everybody.add(new Participant(
                ZoneOffset.UTC, MeetingHours.DEFAULT, List.of(), List.of(new Stretch(Instant.MIN, Instant.MAX))));
        var slots = SlotFinder.find(meeting.question(), everybody);
        assertThat(slots.offered()).isEmpty();
        for (var cell = 0; cell < slots.size(); cell++) {
            assertThat(slots.state(cell, everybody.size() - 1)).isNotEqualTo(CellState.FREE);
        }
    }

    @Test
    void the_random_meetings_are_worth_asking_about() {
        var random = new RandomMeetings(new Random(7));
        var reasons = EnumSet.noneOf(Reason.class);
        int offered = 0;
        int changes = 0;
        for (var i = 0; i < 500; i++) {
            var meeting = random.next();
            var slots = SlotFinder.find(meeting.question(), meeting.participants());
            offered += slots.offered().isEmpty() ? 0 : 1;
            changes += changesClock(meeting) ? 1 : 0;
            answer(slots).values().forEach(why -> why.participants().forEach(reasons::addAll));
        }
        assertThat(reasons).containsExactlyInAnyOrder(Reason.values());
        assertThat(offered).isGreaterThan(100);
        assertThat(changes).isGreaterThan(100);
    }

    private static boolean changesClock(Meeting meeting) {
        var window = meeting.question().window();
        return meeting.participants().stream()
                .map(participant -> participant.zone().getRules().nextTransition(window.from()))
                .anyMatch(change -> change != null && change.getInstant().isBefore(window.to()));
    }

    private static Map<Instant, WhyNot> answer(Slots slots) {
        var answer = new TreeMap<Instant, WhyNot>();
        for (var cell = 0; cell < slots.size(); cell++) {
            answer.put(slots.start(cell), slots.whyNot(slots.start(cell)));
        }
        return answer;
    }

    private static List<Stretch> shuffled(List<Stretch> stretches, Random random) {
        var shuffled = new ArrayList<>(stretches);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    @Provide
    Arbitrary<Meeting> meetings() {
        return Arbitraries.randomValue(random -> new RandomMeetings(random).next());
    }
}
