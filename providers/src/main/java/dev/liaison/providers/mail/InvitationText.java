package dev.liaison.providers.mail;

import dev.liaison.domain.calendar.EventDraft;
import dev.liaison.domain.delivery.Invitation;
import dev.liaison.providers.http.ical.IcalEvents;
import dev.liaison.providers.http.ical.IcalText;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.CuType;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Organizer;

/** An invitation as an iTIP message (RFC 5546, 3.2.2 and 3.2.5). */
final class InvitationText {
    private InvitationText() {}

    /** @param now its DTSTAMP, by which programs tell an older message from a newer one of the same sequence */
    static String of(Invitation invitation, MailSettings settings, Instant now) throws URISyntaxException {
        var cancelled = invitation.method() == Invitation.Method.CANCEL;
        var event = IcalEvents.event(invitation.uid(), invitation.sequence(), now, invitation.when());
        IcalEvents.describe(event, invitation.title(), description(invitation), invitation.place());
        IcalEvents.status(event, cancelled);
        invitation.joinLink().ifPresent(link -> IcalEvents.link(event, link));
        event.add(organizer(settings));
        for (var attendee : invitation.attendees()) {
            add(event, attendee);
        }
        var calendar = IcalEvents.calendar(invitation.method().name());
        calendar.add(event);
        return IcalText.of(calendar);
    }

    /** Many programs show no URL, and all show the description. */
    private static String description(Invitation invitation) {
        return invitation
                .joinLink()
                .map(link ->
                        invitation.description().isBlank() ? link.toString() : invitation.description() + "\n\n" + link)
                .orElse(invitation.description());
    }

    private static Organizer organizer(MailSettings settings) throws URISyntaxException {
        var organizer = new Organizer(mailto(settings.fromAddress()));
        organizer.add(new Cn(name(settings.fromName())));
        return organizer;
    }

    private static void add(VEvent event, EventDraft.Attendee who) throws URISyntaxException {
        var attendee = new Attendee(mailto(who.email()));
        attendee.add(CuType.INDIVIDUAL);
        attendee.add(Role.REQ_PARTICIPANT);
        attendee.add(PartStat.NEEDS_ACTION);
        attendee.add(Rsvp.TRUE);
        // an empty name is no parameter value to some programs
        attendee.add(new Cn(name(who.name()).isEmpty() ? who.email() : name(who.name())));
        event.add(attendee);
    }

    private static URI mailto(String address) throws URISyntaxException {
        return new URI("mailto", address, null);
    }

    /**
     * A parameter can hold neither quotes nor control characters (RFC 5545, 3.2). Some programs take a backslash before the closing
     * quote for an escape, and then the rest of the invitation for the name; some stumble over an equals sign.
     */
    private static String name(String name) {
        return IcalEvents.line(name).replace('"', '\'').replace('\\', '/').replace('=', '-');
    }
}
