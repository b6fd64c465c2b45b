package dev.liaison.providers.mail;

import dev.liaison.domain.delivery.CalendarFeed;
import dev.liaison.domain.delivery.WritesFeeds;
import dev.liaison.providers.http.ical.IcalEvents;
import dev.liaison.providers.http.ical.IcalText;
import java.time.Duration;
import java.util.List;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.XProperty;

/** Feeds for calendar programs to subscribe to. */
public final class IcalFeeds implements WritesFeeds {
    private static final Duration REFRESH = Duration.ofHours(1);

    @Override
    public String text(CalendarFeed feed) {
        var calendar = IcalEvents.calendar("PUBLISH");
        calendar.add(new XProperty("X-WR-CALNAME", IcalEvents.line(feed.name())));
        var refresh = new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESH);
        calendar.add(refresh);
        feed.entries().forEach(entry -> calendar.add(event(entry)));
        return IcalText.of(calendar);
    }

    private static VEvent event(CalendarFeed.Entry entry) {
        var event = IcalEvents.event(entry.uid(), entry.sequence(), entry.changedAt(), entry.when());
        IcalEvents.describe(event, entry.title(), entry.description(), entry.place());
        IcalEvents.status(event, entry.cancelled());
        entry.link().ifPresent(link -> IcalEvents.link(event, link));
        return event;
    }
}
