package dev.liaison.providers.google;

import com.google.api.client.util.Data;
import com.google.api.client.util.DateTime;
import com.google.api.services.calendar.model.ConferenceData;
import com.google.api.services.calendar.model.ConferenceSolutionKey;
import com.google.api.services.calendar.model.CreateConferenceRequest;
import com.google.api.services.calendar.model.EntryPoint;
import com.google.api.services.calendar.model.Event;
import com.google.api.services.calendar.model.EventAttendee;
import com.google.api.services.calendar.model.EventDateTime;
import dev.liaison.domain.calendar.EventDraft;
import dev.liaison.domain.calendar.EventRef;
import dev.liaison.domain.calendar.PlacedEvent;
import dev.liaison.domain.calendar.SeenEvent;
import dev.liaison.domain.outside.Unreachable;
import dev.liaison.providers.http.Cut;
import dev.liaison.providers.http.WebLink;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Between a draft and Google's event. */
final class GoogleEvents {
    private static final int LONGEST_TITLE = 1024;
    private static final int LONGEST_DESCRIPTION = 8192;

    private GoogleEvents() {}

    /**
     * Everything that we say of an event.
     *
     * @param owner whose calendar it is; that person has agreed already
     */
    static Event of(EventDraft draft, String id, String owner) {
        return new Event()
                .setSummary(Cut.to(draft.title(), LONGEST_TITLE))
                .setDescription(Cut.to(draft.description(), LONGEST_DESCRIPTION))
                .setLocation(Cut.to(draft.place(), LONGEST_TITLE))
                .setStart(time(draft.when().from()))
                .setEnd(time(draft.when().to()))
                .setAttendees(draft.attendees().stream()
                        .map(it -> attendee(it, owner))
                        .toList())
                .setConferenceData(draft.online() ? meet(id) : Data.nullOf(ConferenceData.class));
    }

    private static EventDateTime time(Instant instant) {
        return new EventDateTime()
                .setDateTime(new DateTime(instant.toEpochMilli(), 0))
                .setTimeZone("UTC");
    }

    private static EventAttendee attendee(EventDraft.Attendee attendee, String owner) {
        return new EventAttendee()
                .setEmail(attendee.email())
                .setDisplayName(attendee.name())
                .setResponseStatus(attendee.email().equalsIgnoreCase(owner) ? "accepted" : "needsAction");
    }

    /** The same wish for the same event makes one link, however often it is made. */
    private static ConferenceData meet(String id) {
        return new ConferenceData()
                .setCreateRequest(new CreateConferenceRequest()
                        .setRequestId(id)
                        .setConferenceSolutionKey(new ConferenceSolutionKey().setType("hangoutsMeet")));
    }

    static boolean cancelled(Event event) {
        return "cancelled".equals(event.getStatus());
    }

    static PlacedEvent placed(String id, Event event) {
        return new PlacedEvent(new EventRef(id), link(event));
    }

    static SeenEvent seen(Event event) {
        return SeenEvent.of(instant(event.getStart()), instant(event.getEnd()), link(event));
    }

    /** A whole day, which only the owner can have made of it, is taken in UTC. */
    private static Instant instant(@Nullable EventDateTime time) {
        if (time == null || (time.getDateTime() == null && time.getDate() == null)) {
            throw new Unreachable("Google: an event without a time");
        }
        var given = time.getDateTime() == null ? time.getDate() : time.getDateTime();
        return Instant.ofEpochMilli(given.getValue());
    }

    /** Empty while it is being made. */
    private static Optional<URI> link(Event event) {
        if (event.getHangoutLink() != null) {
            return WebLink.of(event.getHangoutLink());
        }
        return entryPoints(event).stream()
                .filter(it -> "video".equals(it.getEntryPointType()))
                .flatMap(it -> WebLink.of(it.getUri()).stream())
                .findFirst();
    }

    private static List<EntryPoint> entryPoints(Event event) {
        var conference = event.getConferenceData();
        return conference == null || conference.getEntryPoints() == null ? List.of() : conference.getEntryPoints();
    }
}
