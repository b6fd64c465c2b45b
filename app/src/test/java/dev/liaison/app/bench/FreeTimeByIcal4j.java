package dev.liaison.app.bench;

import dev.liaison.domain.meeting.MeetingHours;
import dev.liaison.domain.meeting.Participant;
import dev.liaison.domain.meeting.SlotQuestion;
import dev.liaison.domain.meeting.Stretch;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VFreeBusy;
import net.fortuna.ical4j.model.property.FreeBusy;
import org.threeten.extra.Interval;

/**
 * The reference: the common free time of the same people by ical4j, asked as it is meant to be asked, by a {@code VFREEBUSY}
 * request with a duration over events. People are merged by giving it the events of all. It knows no meeting hours,
 * so nights and weekends are events too, once for each zone. All of them are made beforehand, at moments in UTC, which it
 * handles fastest, and none recurs. It gives stretches of free time: to cut these into slots is not counted, and reasons
 * it has none.
 */
final class FreeTimeByIcal4j {
    private final SlotQuestion question;
    private final VFreeBusy request;
    private final List<CalendarComponent> events;

    FreeTimeByIcal4j(SlotQuestion question, List<Participant> participants) {
        var window = question.window();
        var busy = participants.stream().flatMap(participant -> participant.busy().stream());
        var closed =
                participants.stream().map(Participant::zone).distinct().flatMap(zone -> closed(window, zone).stream());
        this.question = question;
        this.request = new VFreeBusy(window.from(), window.to(), question.duration());
        this.events = Stream.concat(busy, closed)
                .<CalendarComponent>map(stretch -> new VEvent(stretch.from(), stretch.to(), ""))
                .toList();
    }

    /** What is outside the usual meeting hours, from a day before the window to a day after it. */
    private static List<Stretch> closed(Stretch window, ZoneId zone) {
        var closed = new ArrayList<Stretch>();
        var last = LocalDate.ofInstant(window.to(), zone).plusDays(1);
        var closedFrom = LocalDate.ofInstant(window.from(), zone).minusDays(1).atStartOfDay(zone);
        for (var date = closedFrom.toLocalDate(); !date.isAfter(last); date = date.plusDays(1)) {
            var hours = MeetingHours.DEFAULT.on(date);
            if (hours.isPresent()) {
                var open = date.atTime(hours.get().from()).atZone(zone);
                closed.add(new Stretch(closedFrom.toInstant(), open.toInstant()));
                closedFrom = date.atTime(hours.get().to()).atZone(zone);
            }
        }
        closed.add(new Stretch(
                closedFrom.toInstant(), last.plusDays(1).atStartOfDay(zone).toInstant()));
        return closed;
    }

    /** What is measured. */
    List<Interval> find() {
        return new VFreeBusy(request, events)
                .<FreeBusy>getProperty(Property.FREEBUSY)
                .map(FreeBusy::getIntervals)
                .orElse(List.of());
    }

    /** The same cut into slots, to see that both answer the same; the grid is regular in this zone. */
    List<Instant> slots() {
        var slots = new ArrayList<Instant>();
        for (var free : find()) {
            for (var start = question.window().from();
                    start.isBefore(free.getEnd());
                    start = start.plus(question.step())) {
                if (free.encloses(Interval.of(start, question.duration()))) {
                    slots.add(start);
                }
            }
        }
        return slots;
    }
}
