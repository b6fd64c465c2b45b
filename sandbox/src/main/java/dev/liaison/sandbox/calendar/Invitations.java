package dev.liaison.sandbox.calendar;

import dev.liaison.sandbox.calendar.Attendee.Response;
import dev.liaison.sandbox.mail.Inbox;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happens to the people who are invited: a mail each, and an entry in the calendar of those who have one at the same
 * provider. Callers hold the monitor of {@link Calendars}.
 */
public final class Invitations {
    private final Calendars calendars;
    private final InvitationMail mail;

    /** Invites people of those calendars. */
    public Invitations(Calendars calendars, Inbox inbox) {
        this.calendars = calendars;
        mail = new InvitationMail(inbox, calendars.clock());
    }

    /** Invites, or tells about a change; a mail goes only to those that are named. */
    public void invite(Account from, Event event, List<String> mailTo) {
        for (String to : invited(event)) {
            calendars.account(from.provider(), to).ifPresent(account -> enter(account, event));
            if (mailTo.contains(to)) {
                mail.send(from.provider(), event, "REQUEST", to, null);
            }
        }
    }

    /** Calls the meeting off. */
    public void cancel(Account from, Event event, List<String> mailTo, @Nullable String comment) {
        Event last = event.revised(event.revision().next(calendars.clock().instant(), true));
        for (String to : invited(event)) {
            calendars.account(from.provider(), to).ifPresent(account -> leave(account, event));
            if (mailTo.contains(to)) {
                mail.send(from.provider(), last, "CANCEL", to, comment);
            }
        }
    }

    /** Everybody who is invited, the organizer excepted. */
    public static List<String> invited(Event event) {
        return event.details().attendees().stream()
                .map(Attendee::email)
                .filter(email -> !email.equalsIgnoreCase(event.booking().organizer()))
                .distinct()
                .toList();
    }

    private void enter(Account account, Event event) {
        List<Event> known = account.byUid(event.uid());
        String id = !known.isEmpty()
                ? known.get(0).id()
                : account.provider() == Provider.GOOGLE ? event.id() : EventIds.id(account.provider());
        BusyStatus shown = account.provider() == Provider.GOOGLE ? event.status() : BusyStatus.TENTATIVE;
        account.put(event.copy(id).showing(shown));
    }

    /** Google takes the entry away; Exchange leaves it, cancelled and free, until its owner removes it. */
    private void leave(Account account, Event event) {
        for (Event known : account.byUid(event.uid())) {
            if (account.provider() == Provider.GOOGLE) {
                account.delete(known.id());
            } else {
                calendars.change(account, known, known.cancelled(true).showing(BusyStatus.FREE));
            }
        }
    }

    /** Somebody answers: the own entry blocks accordingly, and the organizer sees the answer. */
    public void respond(Account account, Event event, Response response) {
        BusyStatus shown =
                switch (response) {
                    case DECLINED -> BusyStatus.FREE;
                    case TENTATIVE -> BusyStatus.TENTATIVE;
                    default -> BusyStatus.BUSY;
                };
        calendars.change(
                account, event, answered(event, account.email(), response).showing(shown));
        calendars
                .account(account.provider(), event.booking().organizer())
                .filter(organizer -> organizer != account)
                .ifPresent(organizer -> organizer
                        .byUid(event.uid())
                        .forEach(own -> calendars.change(organizer, own, answered(own, account.email(), response))));
    }

    private static Event answered(Event event, String email, Response response) {
        List<Attendee> people = event.details().attendees().stream()
                .map(each ->
                        each.email().equalsIgnoreCase(email) ? new Attendee(each.email(), each.name(), response) : each)
                .toList();
        return event.about(event.details().withAttendees(people));
    }
}
