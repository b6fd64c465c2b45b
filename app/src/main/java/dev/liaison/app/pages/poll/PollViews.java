package dev.liaison.app.pages.poll;

import dev.liaison.app.pages.poll.PollView.Fact;
import dev.liaison.app.pages.poll.PollView.Line;
import dev.liaison.app.pages.poll.PollView.Voter;
import dev.liaison.domain.calendar.Availabilities;
import dev.liaison.domain.calendar.Availability;
import dev.liaison.domain.calendar.Window;
import dev.liaison.domain.meeting.MeetingWords;
import dev.liaison.domain.people.People;
import dev.liaison.domain.people.Person;
import dev.liaison.domain.poll.Poll;
import dev.liaison.domain.poll.PollCards;
import dev.liaison.domain.poll.PollChoice;
import dev.liaison.domain.poll.PollDesk;
import dev.liaison.domain.poll.PollOption;
import dev.liaison.domain.poll.PollRules;
import dev.liaison.domain.poll.Vote;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Composes what a page shows of a poll. */
@Component
class PollViews {
    private final PollCards cards;
    private final People people;
    private final Availabilities availabilities;
    private final Clock clock;

    PollViews(PollCards cards, People people, Availabilities availabilities, Clock clock) {
        this.cards = cards;
        this.people = people;
        this.availabilities = availabilities;
        this.clock = clock;
    }

    /** Asks the reader's own calendar for what they have not said yet, and blocks as long as that takes. */
    PollView of(Poll it, Person reader) {
        var known = people.byIds(it.people().keySet());
        var voters = it.people().keySet().stream()
                .map(id -> Objects.requireNonNull(known.get(id)))
                .sorted(Comparator.comparing((Person person) -> !person.id().equals(it.organizerId()))
                        .thenComparing(Person::name))
                .toList();
        var calendar = calendar(it, reader);
        var chosen = cards.chosen(it);
        return new PollView(
                it.id(),
                it.title(),
                state(it, reader),
                it.outcome() == null ? "open" : it.meetingId() == null ? "none" : "good",
                it.note(),
                facts(it, reader),
                it.voting(),
                it.outcome() == null && it.organizerId().equals(reader.id()),
                it.organizerId().equals(reader.id()),
                it.options().size() < PollRules.MOST,
                MeetingWords.moment(it.closesAt(), reader.timeZone()),
                MeetingWords.zone(reader.timeZone()),
                it.meetingId(),
                voters.stream().map(person -> voter(it, person, reader)).toList(),
                it.options().stream()
                        .map(option -> line(it, option, reader, voters, calendar, chosen))
                        .toList());
    }

    private Optional<Availability> calendar(Poll it, Person reader) {
        var open = it.options().stream()
                .filter(option -> option.start().isAfter(clock.instant()))
                .filter(option -> !option.votes().containsKey(reader.id()))
                .map(PollOption::start)
                .toList();
        if (!it.voting() || open.isEmpty()) {
            return Optional.empty();
        }
        var window = new Window(open.get(0), open.get(open.size() - 1).plus(it.duration()));
        return Optional.ofNullable(
                availabilities.of(it.organizationId(), List.of(reader), window).get(reader.id()));
    }

    private static Voter voter(Poll it, Person person, Person reader) {
        var words = person.id().equals(it.organizerId())
                ? "organizer"
                : Boolean.TRUE.equals(it.people().get(person.id())) ? "" : "not needed";
        return new Voter(person.id().equals(reader.id()) ? "You" : person.firstName(), words);
    }

    private String state(Poll it, Person reader) {
        if (it.outcome() != null) {
            var ended = PollDesk.ended(it);
            return ended.substring(0, 1).toUpperCase(Locale.ENGLISH) + ended.substring(1) + ".";
        }
        if (it.voting()) {
            var silent = it.silent().size();
            var voted = it.people().size() - silent;
            return voted + " of " + it.people().size() + " have voted.";
        }
        return it.organizerId().equals(reader.id())
                ? "The votes are in: choose a time."
                : "The votes are in. " + people.get(it.organizerId()).name() + " chooses a time.";
    }

    private List<Fact> facts(Poll it, Person reader) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(
                "Organizer",
                it.organizerId().equals(reader.id())
                        ? "You"
                        : people.get(it.organizerId()).name()));
        facts.add(new Fact("Length", MeetingWords.length(it.duration())));
        if (it.online()) {
            facts.add(new Fact("Online", "yes"));
        }
        if (!it.place().isEmpty()) {
            facts.add(new Fact("Where", it.place()));
        }
        facts.add(new Fact("At least", it.quorum() + " of " + it.people().size() + " have to be able to come"));
        facts.add(new Fact("Votes until", MeetingWords.moment(it.closesAt(), reader.timeZone())));
        return facts;
    }

    private Line line(
            Poll it,
            PollOption option,
            Person reader,
            List<Person> voters,
            Optional<Availability> calendar,
            Optional<Instant> chosen) {
        var when = it.from(option.start());
        var mine = option.votes().get(reader.id());
        return new Line(
                option.id(),
                MeetingWords.when(when, reader.timeZone()),
                theirs(when, reader, voters),
                it.voting() && option.start().isAfter(clock.instant()),
                mine == null ? "" : mine.name(),
                mine == null ? suggestion(when, calendar) : "",
                by(option.byId(), voters, reader),
                PollCards.count(option),
                it.possible(option),
                chosen.filter(option.start()::equals).isPresent(),
                new PollChoice(it.id(), option.id()).subject(),
                voters.stream()
                        .map(person -> Optional.ofNullable(option.votes().get(person.id()))
                                .map(Vote::words)
                                .orElse(""))
                        .toList());
    }

    private static String by(@Nullable UUID byId, List<Person> voters, Person reader) {
        return voters.stream()
                .filter(person -> person.id().equals(byId))
                .findFirst()
                .map(person -> person.id().equals(reader.id()) ? "you" : person.firstName())
                .orElse("");
    }

    private static List<String> theirs(Window when, Person reader, List<Person> voters) {
        var ours = MeetingWords.when(when, reader.timeZone());
        var zones = new TreeMap<String, String>();
        voters.forEach(person -> {
            var theirs = MeetingWords.when(when, person.timeZone());
            if (!theirs.equals(ours)) {
                zones.merge(
                        MeetingWords.span(when, person.timeZone()),
                        person.firstName(),
                        (one, other) -> one + ", " + other);
            }
        });
        return zones.entrySet().stream()
                .map(zone -> zone.getKey() + " for " + zone.getValue())
                .toList();
    }

    /** Unknown suggests nothing. */
    private static String suggestion(Window when, Optional<Availability> calendar) {
        return calendar.filter(Availability.Known.class::isInstance)
                .map(Availability.Known.class::cast)
                .map(known -> known.taken().stream()
                                .anyMatch(it -> it.from().isBefore(when.to())
                                        && when.from().isBefore(it.to()))
                        ? Vote.NO.name()
                        : Vote.YES.name())
                .orElse("");
    }
}
