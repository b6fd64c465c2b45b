package dev.liaison.sandbox.exchange.api;

import dev.liaison.sandbox.calendar.Attendee;
import dev.liaison.sandbox.calendar.BusyStatus;
import dev.liaison.sandbox.calendar.Details;
import dev.liaison.sandbox.calendar.Event;
import dev.liaison.sandbox.calendar.When;
import dev.liaison.sandbox.kit.Dom;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The properties of a calendar item in a request; what is not given stays as it was. */
final class ItemReader {
    private final Map<String, Element> given = new LinkedHashMap<>();
    private final @Nullable Element context;

    ItemReader(List<Element> properties, @Nullable Element context) {
        properties.forEach(each -> given.put(each.getLocalName(), each));
        this.context = context;
    }

    Optional<String> text(String property) {
        return Optional.ofNullable(given.get(property))
                .map(each -> each.getTextContent().strip());
    }

    Details details(Details before) {
        return new Details(
                text("Subject").orElse(before.title()),
                text("Body").orElse(before.description()),
                text("Location").orElse(before.location()),
                attendees(before.attendees()),
                text("Sensitivity").map(each -> !each.equals("Normal")).orElse(before.confidential()));
    }

    private List<Attendee> attendees(List<Attendee> before) {
        List<Attendee> out = new ArrayList<>();
        for (String list : List.of("RequiredAttendees", "OptionalAttendees", "Resources")) {
            Optional.ofNullable(given.get(list))
                    .ifPresent(found -> Dom.children(found).forEach(each -> out.add(attendee(each))));
        }
        return out.isEmpty() ? before : List.copyOf(out);
    }

    private static Attendee attendee(Element each) {
        String email = Dom.text(each, "Mailbox", "EmailAddress")
                .orElseThrow(() -> new ItemError(
                        "ErrorMissingInformationEmailAddress", "The e-mail address is missing from a mailbox."));
        if (!email.matches("[^@\\s]+@[^@\\s]+")) {
            throw new ItemError("ErrorInvalidRecipients", "At least one recipient isn't valid.");
        }
        return Attendee.invited(email, Dom.text(each, "Mailbox", "Name").orElse(null));
    }

    BusyStatus status(BusyStatus before) {
        return text("LegacyFreeBusyStatus").map(ItemReader::status).orElse(before);
    }

    private static BusyStatus status(String name) {
        return switch (name) {
            case "Free" -> BusyStatus.FREE;
            case "Tentative" -> BusyStatus.TENTATIVE;
            case "OOF" -> BusyStatus.OOF;
            case "WorkingElsewhere" -> BusyStatus.WORKING_ELSEWHERE;
            case "NoData" ->
                throw new ItemError(
                        "ErrorInvalidPropertySet", "Set action is invalid for property LegacyFreeBusyStatus.");
            default -> BusyStatus.BUSY;
        };
    }

    /** When it is; {@code before} is null for a new item, which must say so. */
    When when(@Nullable Event before) {
        ZoneId zone =
                zone().orElse(before == null ? ZoneId.of("UTC") : before.when().zone());
        LocalDateTime start =
                time("Start", zone, before == null ? null : before.when().start());
        LocalDateTime end =
                time("End", zone, before == null ? null : before.when().end());
        if (end.isBefore(start)) {
            throw new ItemError(
                    "ErrorCalendarEndDateIsEarlierThanStartDate", "The end date is earlier than the start date.");
        }
        if (start.plusYears(5).isBefore(end)) {
            throw new ItemError("ErrorCalendarDurationIsTooLong", "The duration is longer than five years.");
        }
        boolean allDay = text("IsAllDayEvent")
                .map(each -> each.equals("true") || each.equals("1"))
                .orElse(before != null && before.when().allDay());
        return allDay ? wholeDays(start, end, zone) : new When(start, end, zone, false);
    }

    private static When wholeDays(LocalDateTime start, LocalDateTime end, ZoneId zone) {
        LocalDateTime first = start.truncatedTo(ChronoUnit.DAYS);
        LocalDateTime last = end.truncatedTo(ChronoUnit.DAYS);
        boolean midnight = last.equals(end) && last.isAfter(first);
        return new When(first, midnight ? last : last.plusDays(1), zone, true);
    }

    private LocalDateTime time(String property, ZoneId zone, @Nullable LocalDateTime before) {
        Optional<String> text = text(property);
        if (text.isEmpty() && before != null) {
            return before;
        }
        String time = text.orElseThrow(
                () -> new ItemError("ErrorRequiredPropertyMissing", "The required property is missing: " + property));
        boolean fixed = time.matches(".*(Z|[+-][0-9]{2}:[0-9]{2})");
        return fixed ? OffsetDateTime.parse(time).atZoneSameInstant(zone).toLocalDateTime() : LocalDateTime.parse(time);
    }

    private Optional<ZoneId> zone() {
        Element named = given.getOrDefault("StartTimeZone", context);
        if (named == null) {
            return Optional.empty();
        }
        Optional<ZoneId> zone = ZoneNames.zone(named.getAttribute("Id"));
        if (zone.isEmpty() && Dom.child(named, "Periods").isEmpty()) {
            throw new ItemError("ErrorTimeZone", "The time zone " + named.getAttribute("Id") + " is not known.");
        }
        return zone;
    }
}
