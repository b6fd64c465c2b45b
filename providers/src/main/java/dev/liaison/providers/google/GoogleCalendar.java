package dev.liaison.providers.google;

import com.google.api.client.util.Data;
import com.google.api.client.util.DateTime;
import com.google.api.services.calendar.model.Event;
import com.google.api.services.calendar.model.FreeBusyCalendar;
import com.google.api.services.calendar.model.FreeBusyResponse;
import com.google.api.services.calendar.model.TimePeriod;
import dev.liaison.domain.calendar.Busy;
import dev.liaison.domain.calendar.CalendarAccount;
import dev.liaison.domain.calendar.CalendarKind;
import dev.liaison.domain.calendar.CalendarProvider;
import dev.liaison.domain.calendar.EventDraft;
import dev.liaison.domain.calendar.EventRef;
import dev.liaison.domain.calendar.PlacedEvent;
import dev.liaison.domain.calendar.PlacesEvents;
import dev.liaison.domain.calendar.Reading;
import dev.liaison.domain.calendar.Readings;
import dev.liaison.domain.calendar.SeenEvent;
import dev.liaison.domain.calendar.ShowAs;
import dev.liaison.domain.calendar.UnreadReason;
import dev.liaison.domain.calendar.Window;
import dev.liaison.domain.outside.Unreachable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Google Calendar behind the port. */
public final class GoogleCalendar implements CalendarProvider, PlacesEvents {
    /** Google documents no limit; somewhat over three months are refused. */
    private static final Duration LONGEST = Duration.ofDays(60);

    private static final int MOST = 50;

    private final GoogleApi api;

    public GoogleCalendar(GoogleApi api) {
        this.api = api;
    }

    @Override
    public CalendarKind kind() {
        return CalendarKind.GOOGLE;
    }

    @Override
    public Map<String, Reading> freeBusy(CalendarAccount account, Collection<String> addresses, Window window) {
        var asked = addresses.stream().distinct().toList();
        var readings = new Readings(asked);
        for (var slice : window.slices(LONGEST)) {
            for (int at = 0; at < asked.size(); at += MOST) {
                var some = asked.subList(at, Math.min(asked.size(), at + MOST));
                add(readings, some, api.freeBusy(account, some, slice));
            }
        }
        return readings.all();
    }

    private static void add(Readings readings, List<String> asked, FreeBusyResponse answer) {
        var calendars = answer.getCalendars();
        if (calendars != null) {
            asked.stream()
                    .filter(calendars::containsKey)
                    .forEach(address -> readings.add(address, reading(calendars.get(address))));
        }
    }

    /** An error beside busy times means that these are not all. */
    private static Reading reading(@Nullable FreeBusyCalendar calendar) {
        if (calendar == null) {
            return new Reading.Unread(UnreadReason.UNREADABLE);
        }
        if (calendar.getErrors() != null && !calendar.getErrors().isEmpty()) {
            var reason = String.valueOf(calendar.getErrors().get(0).getReason());
            return new Reading.Unread(GoogleErrors.unread(reason));
        }
        var missing = calendar.getBusy() == null || Data.isNull(calendar.getBusy());
        return missing ? new Reading.Unread(UnreadReason.UNREADABLE) : busy(calendar.getBusy());
    }

    private static Reading busy(List<TimePeriod> periods) {
        var busy = new ArrayList<Busy>();
        for (var period : periods) {
            var from = instant(period.getStart());
            var to = instant(period.getEnd());
            if (from == null || to == null || to.isBefore(from)) {
                return new Reading.Unread(UnreadReason.UNREADABLE);
            }
            if (from.isBefore(to)) {
                busy.add(new Busy(from, to, ShowAs.BUSY, false));
            }
        }
        return new Reading.Read(busy);
    }

    private static @Nullable Instant instant(@Nullable DateTime time) {
        return time == null || time.isDateOnly() ? null : Instant.ofEpochMilli(time.getValue());
    }

    @Override
    public boolean mayPlace(CalendarAccount account) {
        return account.grants(GoogleScope.EVENTS.googleName());
    }

    @Override
    public boolean invites() {
        return true;
    }

    @Override
    public PlacedEvent place(CalendarAccount account, EventDraft draft) {
        var id = GoogleIds.event(draft.id());
        return GoogleEvents.placed(id, inserted(account, id, draft).orElseGet(() -> standing(account, id, draft)));
    }

    private static Event event(CalendarAccount account, String id, EventDraft draft) {
        return GoogleEvents.of(draft, id, account.address());
    }

    /** Google does not promise to notice a repeat, so after a lost answer we look whether it was done. */
    private Optional<Event> inserted(CalendarAccount account, String id, EventDraft draft) {
        try {
            return api.insert(account, event(account, id, draft).setId(id));
        } catch (Unreachable lost) {
            return Optional.of(api.event(account, id)
                    .filter(it -> !GoogleEvents.cancelled(it))
                    .orElseThrow(() -> lost));
        }
    }

    /** What an earlier try left; a deleted one comes back. */
    private Event standing(CalendarAccount account, String id, EventDraft draft) {
        return api.event(account, id)
                .filter(it -> !GoogleEvents.cancelled(it))
                .or(() -> api.patch(account, id, event(account, id, draft).setStatus("confirmed")))
                .orElseThrow(() -> new Unreachable("Google: an event that is there and is not"));
    }

    @Override
    public Optional<PlacedEvent> change(CalendarAccount account, EventRef event, EventDraft draft) {
        var id = event.value();
        return api.patch(account, id, event(account, id, draft))
                .filter(it -> !GoogleEvents.cancelled(it))
                .map(it -> GoogleEvents.placed(id, it));
    }

    /** Google's mails have no room for words of ours. */
    @Override
    public void cancel(CalendarAccount account, EventRef event, String words) {
        api.delete(account, event.value());
    }

    @Override
    public Optional<SeenEvent> look(CalendarAccount account, EventRef event) {
        return api.event(account, event.value())
                .filter(it -> !GoogleEvents.cancelled(it))
                .map(GoogleEvents::seen);
    }

    @Override
    public void revoke(CalendarAccount account) {
        api.revoke(account);
    }
}
