package dev.liaison.domain.meeting;

import dev.liaison.domain.calendar.Availabilities;
import dev.liaison.domain.calendar.Availability;
import dev.liaison.domain.calendar.Window;
import dev.liaison.domain.people.Person;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Finds out when people can meet: by their calendars, the rules of where they meet, and the time that is left. */
public final class CommonTimes {
    private final Availabilities availabilities;
    private final Clock clock;

    public CommonTimes(Availabilities availabilities, Clock clock) {
        this.availabilities = availabilities;
        this.clock = clock;
    }

    /**
     * What was found. Participants are numbered in the order of the people who were asked for.
     *
     * @param starts where a meeting of the duration could begin
     * @param cells the same grid, for the length of one step and without buffers: what is true of that stretch alone
     * @param calendars by person: when they were read, or why not
     */
    public record Found(Slots starts, Slots cells, Map<UUID, Availability> calendars) {}

    /**
     * For every step that begins in the window, whether a meeting could. Asks for all calendars at once, and blocks as long as
     * {@link Availabilities#of} does.
     *
     * @param people of that organization, at least one
     * @param question of which window, zone, duration and step count; notice and buffers are the rules'
     */
    public Found find(UUID organizationId, List<Person> people, SchedulingRules rules, SlotQuestion question) {
        var step = question.step();
        var starts = starts(rules, question);
        var asked = new Window(
                question.window().from().minus(rules.buffer()),
                question.window().to().plus(question.duration()).plus(rules.buffer()));
        var calendars = availabilities.of(organizationId, people, asked);
        var participants = people.stream()
                .map(person -> participant(person, rules, Objects.requireNonNull(calendars.get(person.id())), asked))
                .toList();
        var cells = SlotQuestion.of(question.window(), question.zone(), step).every(step);
        return new Found(SlotFinder.find(starts, participants), SlotFinder.find(cells, participants), calendars);
    }

    /** True when everybody's hours and the time that is left allow a meeting there, if all calendars are free. Asks for none. */
    public boolean open(List<Person> people, SchedulingRules rules, SlotQuestion question) {
        var participants = people.stream()
                .map(person -> new Participant(person.timeZone(), rules.hours(), List.of(), List.of()))
                .toList();
        return !SlotFinder.find(starts(rules, question), participants).offered().isEmpty();
    }

    private SlotQuestion starts(SchedulingRules rules, SlotQuestion question) {
        return longer(question, question.duration().minus(question.step()))
                .notBefore(clock.instant().plus(rules.notice()))
                .buffers(rules.buffer(), rules.buffer());
    }

    /** So that a meeting may begin in the last step and end behind it; a shorter one ends within it. */
    private static SlotQuestion longer(SlotQuestion it, Duration by) {
        var window = new Stretch(it.window().from(), it.window().to().plus(by));
        return new SlotQuestion(
                window, it.zone(), it.duration(), it.step(), it.notBefore(), it.bufferBefore(), it.bufferAfter());
    }

    private static Participant participant(Person person, SchedulingRules rules, Availability calendar, Window asked) {
        if (calendar instanceof Availability.Known known) {
            var busy = known.taken().stream()
                    .map(taken -> new Stretch(taken.from(), taken.to()))
                    .toList();
            return new Participant(person.timeZone(), rules.hours(), busy, List.of());
        }
        var all = new Stretch(asked.from(), asked.to());
        return new Participant(person.timeZone(), rules.hours(), List.of(), List.of(all));
    }
}
