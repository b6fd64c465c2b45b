package dev.liaison.sandbox.exchange.api;

import dev.liaison.sandbox.kit.Xml;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Locale;

/** Writes a zone as Exchange does in working hours: the bias and this year's changes of the clocks. */
final class ZoneXml {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private ZoneXml() {}

    static void write(Xml xml, ZoneId zone, Instant now) {
        ZoneRules rules = zone.getRules();
        ZoneOffset standard = rules.getStandardOffset(now);
        xml.open("t:TimeZone").text("t:Bias", bias(standard));
        ZoneOffsetTransition one = rules.nextTransition(now);
        ZoneOffsetTransition other = one == null ? null : rules.nextTransition(one.getInstant());
        if (one == null || other == null) {
            never(xml, "t:StandardTime");
            never(xml, "t:DaylightTime");
        } else {
            boolean summer = one.getOffsetAfter().getTotalSeconds()
                    > other.getOffsetAfter().getTotalSeconds();
            change(xml, "t:StandardTime", summer ? other : one, standard);
            change(xml, "t:DaylightTime", summer ? one : other, standard);
        }
        xml.close();
    }

    private static String bias(ZoneOffset offset) {
        return String.valueOf(-offset.getTotalSeconds() / 60);
    }

    private static void never(Xml xml, String name) {
        entry(xml, name, "0", LocalTime.MIDNIGHT, 0, 0, "Sunday");
    }

    private static void change(Xml xml, String name, ZoneOffsetTransition change, ZoneOffset standard) {
        var at = change.getDateTimeBefore();
        int order = at.getDayOfMonth() > 22 ? 5 : (at.getDayOfMonth() - 1) / 7 + 1;
        long bias = Duration.ofSeconds(
                        standard.getTotalSeconds() - change.getOffsetAfter().getTotalSeconds())
                .toMinutes();
        String day = at.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        entry(xml, name, String.valueOf(bias), at.toLocalTime(), order, at.getMonthValue(), day);
    }

    private static void entry(Xml xml, String name, String bias, LocalTime time, int order, int month, String day) {
        xml.open(name).text("t:Bias", bias).text("t:Time", TIME.format(time));
        xml.text("t:DayOrder", String.valueOf(order)).text("t:Month", String.valueOf(month));
        xml.text("t:DayOfWeek", day).close();
    }
}
