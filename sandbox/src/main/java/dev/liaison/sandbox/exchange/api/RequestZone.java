package dev.liaison.sandbox.exchange.api;

import dev.liaison.sandbox.exchange.soap.SoapFault;
import dev.liaison.sandbox.kit.Dom;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneOffsetTransitionRule.TimeDefinition;
import java.time.zone.ZoneRules;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * The {@code TimeZone} of a free/busy question: a bias in minutes (UTC is local time plus bias) and the days of the year on which
 * the clocks change. Month 0 twice means that they never do.
 */
final class RequestZone {
    private static final int FIRST_YEAR = 1970;

    private RequestZone() {}

    static ZoneRules read(Element zone) {
        try {
            Element standard = Dom.child(zone, "StandardTime").orElseThrow();
            Element daylight = Dom.child(zone, "DaylightTime").orElseThrow();
            int bias = number(zone, "Bias");
            ZoneOffset winter = offset(bias + number(standard, "Bias"));
            ZoneOffset summer = offset(bias + number(daylight, "Bias"));
            time(standard);
            time(daylight);
            if (number(standard, "Month") == 0 && number(daylight, "Month") == 0) {
                return ZoneRules.of(winter);
            }
            ZoneOffsetTransitionRule autumn = rule(standard, winter, summer, winter);
            ZoneOffsetTransitionRule spring = rule(daylight, winter, winter, summer);
            return winter.equals(summer) ? ZoneRules.of(winter) : changing(autumn, spring);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw SoapFault.of("ErrorTimeZone", "The time zone is invalid: " + e.getMessage());
        }
    }

    private static int number(Element parent, String name) {
        return Integer.parseInt(Dom.text(parent, name).orElseThrow());
    }

    private static LocalTime time(Element change) {
        return LocalTime.parse(Dom.text(change, "Time").orElseThrow());
    }

    private static ZoneOffset offset(int bias) {
        return ZoneOffset.ofTotalSeconds(-60 * bias);
    }

    private static ZoneOffsetTransitionRule rule(
            Element change, ZoneOffset standard, ZoneOffset before, ZoneOffset after) {
        int order = number(change, "DayOrder");
        if (order < 1 || order > 5 || !Dom.text(change, "Year").orElse("0").matches("0*")) {
            throw new IllegalArgumentException("only the first to the fifth weekday of a month, every year");
        }
        DayOfWeek day =
                DayOfWeek.valueOf(Dom.text(change, "DayOfWeek").orElseThrow().toUpperCase(Locale.ROOT));
        int from = order == 5 ? -1 : 1 + 7 * (order - 1);
        Month month = Month.of(number(change, "Month"));
        return ZoneOffsetTransitionRule.of(
                month, from, day, time(change), false, TimeDefinition.WALL, standard, before, after);
    }

    /** Java wants the rules in the order of the year, and looks at them only behind the last single change. */
    private static ZoneRules changing(ZoneOffsetTransitionRule toStandard, ZoneOffsetTransitionRule toDaylight) {
        List<ZoneOffsetTransitionRule> rules = Stream.of(toStandard, toDaylight)
                .sorted(Comparator.comparing(
                        rule -> rule.createTransition(FIRST_YEAR).getInstant()))
                .toList();
        List<ZoneOffsetTransition> first =
                rules.stream().map(rule -> rule.createTransition(FIRST_YEAR)).toList();
        return ZoneRules.of(toStandard.getStandardOffset(), rules.get(0).getOffsetBefore(), List.of(), first, rules);
    }
}
