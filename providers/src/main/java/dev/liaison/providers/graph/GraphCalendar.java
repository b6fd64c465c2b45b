package dev.liaison.providers.graph;

import dev.liaison.domain.calendar.CalendarAccount;
import dev.liaison.domain.calendar.CalendarKind;
import dev.liaison.domain.calendar.CalendarProvider;
import dev.liaison.domain.calendar.Reading;
import dev.liaison.domain.calendar.Readings;
import dev.liaison.domain.calendar.UnreadReason;
import dev.liaison.domain.calendar.Window;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Microsoft's calendars behind the port: by getSchedule for companies, by calendarView for private accounts, which lack it. */
public final class GraphCalendar implements CalendarProvider {
    /** Microsoft refuses 62 days. */
    private static final Duration LONGEST = Duration.ofDays(60);

    private static final int MOST = 20;

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

    /** Microsoft gives no way to hand a refresh token back: whoever erases it has done all there is, and it ends by itself. */
    @Override
    public void revoke(CalendarAccount account) {}
}
