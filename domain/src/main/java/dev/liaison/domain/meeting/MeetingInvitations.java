package dev.liaison.domain.meeting;

import dev.liaison.domain.calendar.EventDraft.Attendee;
import dev.liaison.domain.calendar.Window;
import dev.liaison.domain.chat.Card;
import dev.liaison.domain.delivery.CardMail;
import dev.liaison.domain.delivery.Channel;
import dev.liaison.domain.delivery.DeliveryOutcome;
import dev.liaison.domain.delivery.Invitation;
import dev.liaison.domain.delivery.InvitesByMail;
import dev.liaison.domain.delivery.SendOnce;
import dev.liaison.domain.people.People;
import dev.liaison.domain.people.Person;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Brings a meeting by mail to whoever has it in no calendar that we write: an invitation that mail programs understand, and later
 * its change or its end. Every method blocks, and is harmless to repeat.
 */
public final class MeetingInvitations {
    private static final String NOTICE = "meetingInvitation";

    private final MeetingMatters matters;
    private final MeetingEntries entries;
    private final MeetingHistory history;
    private final People people;
    private final InvitesByMail mailer;
    private final SendOnce once;
    private final URI baseUrl;

    /** @param baseUrl where people reach this installation, without a slash at the end */
    public MeetingInvitations(
            MeetingMatters matters,
            MeetingEntries entries,
            MeetingHistory history,
            People people,
            InvitesByMail mailer,
            SendOnce once,
            URI baseUrl) {
        this.matters = matters;
        this.entries = entries;
        this.history = history;
        this.people = people;
        this.mailer = mailer;
        this.once = once;
        this.baseUrl = baseUrl;
    }

    /**
     * Invites to the time that was picked. An address that no mail reaches is noted, and the others are invited.
     *
     * @param taskKey the same for every repeat of one sending
     * @throws dev.liaison.domain.outside.Unreachable when it is worth another try
     */
    public void invite(UUID meetingId, String taskKey) {
        var it = matters.get(meetingId);
        var when = it.meeting().from(it.meeting().picked().orElseThrow().start());
        var standing = entries.standing(meetingId);
        for (var person : uncovered(it, standing)) {
            var reader = it.person(person);
            var title = it.meeting().title() + ": " + MeetingWords.when(when, reader.timeZone());
            if (send(it, reader, Invitation.Method.REQUEST, when, title, taskKey) == DeliveryOutcome.REFUSED) {
                history.add(meetingId, MeetingFact.NOT_INVITED, null);
            } else {
                entries.save(new MeetingEntry(
                        mailEntry(standing, it, person),
                        meetingId,
                        person,
                        null,
                        null,
                        it.meeting().sequence()));
            }
        }
    }

    private static List<UUID> uncovered(MeetingMatter it, List<MeetingEntry> standing) {
        var placed =
                standing.stream().filter(entry -> entry.account().isPresent()).toList();
        if (placed.stream().anyMatch(entry -> entry.personId() == null)) {
            return List.of();
        }
        var have = placed.stream().map(MeetingEntry::personId).collect(Collectors.toSet());
        return it.meeting().people().stream().filter(id -> !have.contains(id)).toList();
    }

    /** The same row for a change as for the first invitation. */
    private static UUID mailEntry(List<MeetingEntry> standing, MeetingMatter it, UUID person) {
        return standing.stream()
                .filter(entry -> entry.account().isEmpty() && person.equals(entry.personId()))
                .map(MeetingEntry::id)
                .findFirst()
                .orElseGet(() -> UUID.nameUUIDFromBytes((it.meeting().id() + "/" + person + "/"
                                + it.meeting().sequence() + "/" + it.meeting().round())
                        .getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Cancels what was sent by mail.
     *
     * @param taskKey the same for every repeat of one sending
     * @throws dev.liaison.domain.outside.Unreachable when it is worth another try
     */
    public void cancel(UUID meetingId, String taskKey) {
        var it = matters.get(meetingId);
        for (var entry : entries.standing(meetingId)) {
            @Nullable UUID person = entry.personId();
            if (entry.account().isEmpty() && person != null) {
                var when = it.meeting().when().or(() -> picked(it)).orElseThrow();
                var title = "Cancelled: " + it.meeting().title();
                send(it, it.person(person), Invitation.Method.CANCEL, when, title, taskKey);
                entries.removed(entry.id());
            }
        }
    }

    private static Optional<Window> picked(MeetingMatter it) {
        return it.meeting().picked().map(pick -> it.meeting().from(pick.start()));
    }

    private DeliveryOutcome send(
            MeetingMatter it, Person reader, Invitation.Method method, Window when, String title, String taskKey) {
        var meeting = it.meeting();
        var key = taskKey + "." + reader.id();
        var notification = new SendOnce.Notification(
                meeting.organizationId(), reader.id(), Meeting.subject(meeting.id()), NOTICE, Channel.EMAIL, null);
        return once.send(key, notification, delivery -> {
            var link = URI.create(baseUrl + "/meetings/" + meeting.id());
            mailer.invite(CardMail.of(card(it, reader, when, title), reader, link, key), invitation(it, method, when));
            return null;
        });
    }

    private static Card card(MeetingMatter it, Person reader, Window when, String title) {
        var others = it.meeting().others(reader.id()).stream()
                .map(id -> it.person(id).name())
                .collect(Collectors.joining(", "));
        return new Card(
                title,
                List.of(new Card.Fields(List.of(
                        new Card.Field("When", MeetingWords.when(when, reader.timeZone())),
                        new Card.Field("With", others)))),
                List.of(),
                MeetingWords.zone(reader.timeZone()) + ".");
    }

    private Invitation invitation(MeetingMatter it, Invitation.Method method, Window when) {
        var meeting = it.meeting();
        var found = people.byIds(Set.copyOf(meeting.people()));
        return new Invitation(
                method,
                meeting.uid(),
                meeting.sequence(),
                meeting.title(),
                meeting.note(),
                when,
                meeting.place(),
                Optional.ofNullable(meeting.joinLink()),
                meeting.people().stream()
                        .map(id -> Objects.requireNonNull(found.get(id)))
                        .map(person -> new Attendee(person.name(), person.email()))
                        .toList());
    }
}
