package dev.liaison.providers.graph;

import com.microsoft.graph.models.Attendee;
import com.microsoft.graph.models.AttendeeType;
import com.microsoft.graph.models.BodyType;
import com.microsoft.graph.models.EmailAddress;
import com.microsoft.graph.models.Event;
import com.microsoft.graph.models.ItemBody;
import com.microsoft.graph.models.Location;
import com.microsoft.graph.models.OnlineMeetingProviderType;
import dev.liaison.domain.calendar.CalendarAccount;
import dev.liaison.domain.calendar.EventDraft;
import dev.liaison.domain.calendar.EventRef;
import dev.liaison.domain.calendar.PlacedEvent;
import dev.liaison.domain.calendar.SeenEvent;
import dev.liaison.domain.outside.Unreachable;
import dev.liaison.providers.http.Cut;
import dev.liaison.providers.http.WebLink;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Between a draft and Graph's event. */
final class GraphEvents {
    private static final int LONGEST_LINE = 255;

    private GraphEvents() {}

    /** Everything that we say of an event but its text. */
    static Event of(EventDraft draft, CalendarAccount account) {
        var event = new Event();
        event.setSubject(Cut.to(draft.title(), LONGEST_LINE));
        event.setStart(GraphTime.of(draft.when().from()));
        event.setEnd(GraphTime.of(draft.when().to()));
        event.setLocation(location(draft.place()));
        event.setAttendees(draft.attendees().stream()
                .filter(it -> !it.email().equalsIgnoreCase(account.address()))
                .map(GraphEvents::attendee)
                .toList());
        // private accounts have no Teams
        if (draft.online() && !GraphIds.personal(account.externalId())) {
            event.setIsOnlineMeeting(true);
            event.setOnlineMeetingProvider(OnlineMeetingProviderType.TeamsForBusiness);
        }
        return event;
    }

    private static Location location(String place) {
        var location = new Location();
        location.setDisplayName(Cut.to(place, LONGEST_LINE));
        return location;
    }

    /** The owner of the calendar is the organizer, whom nobody invites. */
    private static Attendee attendee(EventDraft.Attendee who) {
        var address = new EmailAddress();
        address.setName(who.name());
        address.setAddress(who.email());
        var attendee = new Attendee();
        attendee.setEmailAddress(address);
        attendee.setType(AttendeeType.Required);
        return attendee;
    }

    static ItemBody body(EventDraft draft) {
        var body = new ItemBody();
        body.setContentType(BodyType.Text);
        body.setContent(draft.description());
        return body;
    }

    static PlacedEvent placed(GraphEvent event) {
        if (event.id().isEmpty()) {
            throw new Unreachable("Microsoft: unreadable answer");
        }
        return new PlacedEvent(new EventRef(event.id()), WebLink.of(event.joinUrl()));
    }

    static SeenEvent seen(GraphEvent event) {
        return SeenEvent.of(instant(event.start()), instant(event.end()), WebLink.of(event.joinUrl()));
    }

    /** A whole day, which only the owner can have made of it, is taken in UTC. */
    private static Instant instant(@Nullable GraphTime time) {
        var local = time == null ? null : time.local();
        if (local == null) {
            throw new Unreachable("Microsoft: an event without a time");
        }
        return local.toInstant(ZoneOffset.UTC);
    }
}
