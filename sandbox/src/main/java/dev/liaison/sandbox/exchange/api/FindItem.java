package dev.liaison.sandbox.exchange.api;

import dev.liaison.sandbox.calendar.Account;
import dev.liaison.sandbox.calendar.Event;
import dev.liaison.sandbox.calendar.Occurrence;
import dev.liaison.sandbox.kit.Dom;
import dev.liaison.sandbox.kit.Xml;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/** FindItem: with a calendar view what takes place in a window, with a restriction what carries a property. */
final class FindItem {
    private static final Duration LONGEST = Duration.ofDays(731);
    private final Operation operation;

    FindItem(Operation operation) {
        this.operation = operation;
    }

    void find(Element request, Xml xml) {
        Account account = operation.mailbox();
        Folders.calendar(operation, account, "ParentFolderIds");
        Optional<Element> window = Dom.child(request, "CalendarView");
        Optional<Element> restriction = Dom.child(request, "Restriction");
        if (window.isPresent() && restriction.isPresent()) {
            throw new ItemError("ErrorRestrictionTooComplex", "A restriction can't be combined with a calendar view.");
        }
        if (window.isEmpty()) {
            with(xml, account, restriction);
            return;
        }
        Element view = window.get();
        Instant from = time(view.getAttribute("StartDate"));
        Instant to = time(view.getAttribute("EndDate"));
        if (to.isBefore(from)) {
            throw new ItemError(
                    "ErrorCalendarEndDateIsEarlierThanStartDate", "The end date is earlier than the start date.");
        }
        if (Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw new ItemError("ErrorCalendarViewRangeTooBig", "The specified view range exceeds two years.");
        }
        write(xml, account, account.between(from, to), view.getAttribute("MaxEntriesReturned"));
    }

    /** In pages; a series is one entry. */
    private void with(Xml xml, Account account, Optional<Element> restriction) {
        Optional<String> property = restriction.map(ExtendedProperty::wanted);
        List<Event> all = account.events().stream()
                .filter(each -> property.isEmpty()
                        || property.get().equals(each.booking().clientKey()))
                .filter(each -> each.booking().organizer().equalsIgnoreCase(account.email()) || property.isEmpty())
                .toList();
        Element page = Dom.child(operation.element(), "IndexedPageItemView").orElse(null);
        int offset = page == null ? 0 : Integer.parseInt(page.getAttribute("Offset"));
        String most = page == null ? "" : page.getAttribute("MaxEntriesReturned");
        List<Event> shown = all.stream()
                .skip(offset)
                .limit(most.isEmpty() ? 1000 : Integer.parseInt(most))
                .toList();
        boolean last = offset + shown.size() >= all.size();
        xml.open(
                "m:RootFolder",
                "IndexedPagingOffset",
                String.valueOf(offset + shown.size()),
                "TotalItemsInView",
                String.valueOf(all.size()),
                "IncludesLastItemInRange",
                String.valueOf(last));
        xml.open("t:Items");
        ItemWriter writer =
                ItemWriter.of(Dom.child(operation.element(), "ItemShape").orElseThrow(), false);
        shown.forEach(each -> writer.write(xml, account, each, each.when()));
    }

    private void write(Xml xml, Account account, List<Occurrence> all, String most) {
        List<Occurrence> shown = most.isEmpty()
                ? all
                : all.stream().limit(Integer.parseInt(most)).toList();
        xml.open(
                "m:RootFolder",
                "TotalItemsInView",
                String.valueOf(all.size()),
                "IncludesLastItemInRange",
                String.valueOf(shown.size() == all.size()));
        xml.open("t:Items");
        ItemWriter writer =
                ItemWriter.of(Dom.child(operation.element(), "ItemShape").orElseThrow(), false);
        shown.forEach(
                each -> writer.write(xml, account, each.series(), each.event().when()));
    }

    private static Instant time(String text) {
        boolean fixed = text.matches(".*(Z|[+-][0-9]{2}:[0-9]{2})");
        return fixed
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    }
}
