package dev.liaison.providers.graph;

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
import dev.liaison.domain.calendar.UnreadReason;
import dev.liaison.domain.calendar.Window;
import dev.liaison.domain.outside.Refused;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Microsoft's calendars behind the port: by getSchedule for companies, by calendarView for private accounts, which lack it. */
public final class GraphCalendar implements CalendarProvider, PlacesEvents {
    /** Microsoft refuses 62 days. */
    private static final Duration LONGEST = Duration.ofDays(60);

    private static final int MOST = 20;
    private static final int MOST_TIMES = 5;
    /** Between a try and its repeat. */
    private static final Duration MOVED_AT_MOST = Duration.ofDays(14);

    private final GraphApi api;

    public GraphCalendar(GraphApi api) {
        this.api = api;
    }

    @Override
    public CalendarKind kind() {
        return CalendarKind.MICROSOFT;
    }

    @Override
    public Map<String, Reading> freeBusy(CalendarAccount account, Collection<String> addresses, Window window) {
        var asked = addresses.stream().distinct().toList();
        return GraphIds.personal(account.externalId())
                ? own(account, asked, window).all()
                : schedules(account, asked, window).all();
    }

    private Readings schedules(CalendarAccount account, List<String> asked, Window window) {
        var readings = new Readings(asked);
        for (var slice : window.slices(LONGEST)) {
            for (int at = 0; at < asked.size(); at += MOST) {
                var some = asked.subList(at, Math.min(asked.size(), at + MOST));
                add(readings, some, api.schedules(account, some, slice));
            }
        }
        return readings;
    }

    private static void add(Readings readings, List<String> asked, List<GraphSchedule> answer) {
        for (var address : asked) {
            answer.stream()
                    .filter(schedule -> schedule.address().equalsIgnoreCase(address))
                    .forEach(schedule -> readings.add(address, GraphReading.of(schedule)));
        }
    }

    private Readings own(CalendarAccount account, List<String> asked, Window window) {
        var readings = new Readings(asked);
        for (var address : asked) {
            readings.add(
                    address,
                    address.equalsIgnoreCase(account.address())
                            ? within(window, GraphReading.of(api.events(account, around(window))))
                            : new Reading.Unread(UnreadReason.NOT_SHARED));
        }
        return readings;
    }

    /** Whole days are found by their date in UTC, and may reach into the window from where they really are. */
    private static Window around(Window window) {
        return new Window(window.from().minus(Duration.ofDays(1)), window.to().plus(Duration.ofDays(1)));
    }

    private static Reading within(Window window, Reading reading) {
        return reading instanceof Reading.Read read
                ? new Reading.Read(read.busy().stream()
                        .filter(it -> it.from().isBefore(window.to()) && it.to().isAfter(window.from()))
                        .toList())
                : reading;
    }

    @Override
    public boolean mayPlace(CalendarAccount account) {
        return GraphErrors.grantsEvents(Set.of(account.scopes().split(" ")));
    }

    @Override
    public boolean invites() {
        return true;
    }

    @Override
    public PlacedEvent place(CalendarAccount account, EventDraft draft) {
        for (int time = 0; time < MOST_TIMES; time++) {
            // one that was deleted has used its transaction id up
            var transactionId = draft.id() + (time == 0 ? "" : "." + time);
            var event = insert(account, draft, transactionId).or(() -> made(account, draft, transactionId));
            if (event.isPresent()) {
                return GraphEvents.placed(event.get());
            }
        }
        throw new Refused(Refused.Reason.NOT_ACCEPTED, "Microsoft: an event that was deleted too often");
    }

    private Optional<GraphEvent> insert(CalendarAccount account, EventDraft draft, String transactionId) {
        var event = GraphEvents.of(draft, account);
        event.setBody(GraphEvents.body(draft));
        event.setTransactionId(transactionId);
        return api.insert(account, event);
    }

    /** Where an earlier try's event was changed in the meantime, Graph only says that its transaction id is used up. */
    private Optional<GraphEvent> made(CalendarAccount account, EventDraft draft, String transactionId) {
        var around = new Window(
                draft.when().from().minus(MOVED_AT_MOST), draft.when().to().plus(MOVED_AT_MOST));
        return api.made(account, around).stream()
                .filter(it -> it.transactionId().equals(transactionId) && !it.cancelled())
                .findFirst();
    }

    /** The text stays as it is: the online meeting's own lines are in it, and would go with it. */
    @Override
    public Optional<PlacedEvent> change(CalendarAccount account, EventRef event, EventDraft draft) {
        return api.patch(account, event.value(), GraphEvents.of(draft, account)).map(GraphEvents::placed);
    }

    @Override
    public void cancel(CalendarAccount account, EventRef event, String words) {
        api.cancel(account, event.value(), words);
    }

    @Override
    public Optional<SeenEvent> look(CalendarAccount account, EventRef event) {
        return api.event(account, event.value()).filter(it -> !it.cancelled()).map(GraphEvents::seen);
    }

    /** Microsoft gives no way to hand a refresh token back: whoever erases it has done all there is, and it ends by itself. */
    @Override
    public void revoke(CalendarAccount account) {}
}
