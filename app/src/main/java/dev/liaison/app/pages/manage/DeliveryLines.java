package dev.liaison.app.pages.manage;

import dev.liaison.app.pages.frame.Moments;
import dev.liaison.bpmn.Notices;
import dev.liaison.domain.delivery.Delivery;
import dev.liaison.domain.people.People;
import dev.liaison.domain.people.Person;
import dev.liaison.domain.request.RequestWords;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts deliveries into words. */
@Component
class DeliveryLines {
    private static final Map<String, String> NOTICES = Map.of(
            Notices.REQUEST_SENT, "Request sent, to the mentee",
            Notices.MENTOR_ASKED, "Request, to the mentor",
            Notices.MENTOR_REMINDED, "Reminder to the mentor",
            Notices.REQUEST_ANSWERED, "Result, to the mentee",
            Notices.FEATURE_ENABLED, "Feature switched on",
            Notices.FEATURE_DECLINED, "Feature declined",
            Notices.FEATURE_DISABLED, "Feature switched off",
            Notices.WORKSPACE_CONNECTED, "Workspace connected",
            Notices.WORKSPACE_REMOVED, "Workspace removed",
            Notices.ACCESS_LOST, "Connection needs attention");

    private final People people;
    private final Moments moments;

    DeliveryLines(People people, Moments moments) {
        this.people = people;
        this.moments = moments;
    }

    List<DeliveryLine> of(List<Delivery> deliveries, ZoneId zone) {
        var names = people.byIds(deliveries.stream().map(Delivery::recipientId).collect(Collectors.toSet()));
        return deliveries.stream().map(it -> line(it, names, zone)).toList();
    }

    private DeliveryLine line(Delivery it, Map<UUID, Person> names, ZoneId zone) {
        return new DeliveryLine(
                it.id(),
                it.recipientId(),
                Objects.requireNonNull(names.get(it.recipientId())).name(),
                what(it),
                it.requestId().map(id -> "/requests/" + id).orElse(""),
                it.channel().words(),
                it.outcome().words(),
                it.outcome().name().toLowerCase(Locale.ROOT),
                it.detail(),
                it.resendable(),
                moments.of(it.outcomeAt(), zone));
    }

    private static String what(Delivery it) {
        return NOTICES.getOrDefault(it.notice(), AuditWords.what(it.notice()));
    }

    /** "Reminder to the mentor by Slack: sent, 21 Nov, 10:02". */
    String lastMessage(Delivery it, ZoneId zone) {
        return what(it) + " by " + it.channel().words() + ": " + it.outcome().words() + ", "
                + RequestWords.when(it.outcomeAt(), zone);
    }
}
