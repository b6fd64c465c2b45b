package dev.liaison.sandbox.microsoft.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.calendar.Account;
import dev.liaison.sandbox.calendar.Booking;
import dev.liaison.sandbox.calendar.BusyStatus;
import dev.liaison.sandbox.calendar.Conference;
import dev.liaison.sandbox.calendar.Details;
import dev.liaison.sandbox.calendar.Event;
import dev.liaison.sandbox.calendar.EventIds;
import dev.liaison.sandbox.calendar.Invitations;
import dev.liaison.sandbox.calendar.Provider;
import dev.liaison.sandbox.calendar.Revision;
import dev.liaison.sandbox.calendar.When;
import dev.liaison.sandbox.kit.Ids;
import dev.liaison.sandbox.kit.Json;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Making, reading, changing and calling off events. Whoever is invited always gets a mail. */
final class EventMethods {
    private EventMethods() {}

    /**
     * A {@code transactionId} that was seen before makes nothing new: the same event is answered, unless it is another one by now,
     * or gone.
     */
    static ObjectNode create(GraphRequest request) {
        ObjectNode body = request.body(EventReader.FIELDS);
        Account account = request.mailbox();
        String key = Json.text(body, "transactionId");
        if (!body.hasNonNull("start") || !body.hasNonNull("end")) {
            throw GraphError.property("The properties 'start' and 'end' are required.");
        }
        Event event = new EventReader(request, body).onto(blank(request, key));
        Optional<Event> known = key == null ? Optional.empty() : account.made(key);
        if (known.isPresent()) {
            return new EventWriter(request).event(same(account, known.get(), event));
        }
        account.put(meeting(request, body, event));
        Event kept = account.event(event.id()).orElse(event);
        request.invitations().invite(account, kept, Invitations.invited(kept));
        return new EventWriter(request).event(kept);
    }

    private static Event same(Account account, Event known, Event asked) {
        boolean living = account.event(known.id()).isPresent();
        boolean alike = known.when().startIn(ZoneOffset.UTC).equals(asked.when().startIn(ZoneOffset.UTC))
                && known.when().endIn(ZoneOffset.UTC).equals(asked.when().endIn(ZoneOffset.UTC))
                && known.details().title().equals(asked.details().title());
        if (!living || !alike) {
            throw new GraphError(
                    409,
                    "ErrorDuplicateTransactionId",
                    "Your request can't be completed. The TransactionId specified in the request has already been used to"
                            + " create a different event.");
        }
        return known;
    }

    private static Event blank(GraphRequest request, @Nullable String key) {
        Account account = request.mailbox();
        Instant now = request.now();
        LocalDateTime local = LocalDateTime.ofInstant(now, account.profile().zone());
        String id = EventIds.id(Provider.MICROSOFT);
        return new Event(
                id,
                EventIds.uid(Provider.MICROSOFT, id),
                new When(local, local, account.profile().zone(), false),
                Details.NONE,
                BusyStatus.BUSY,
                false,
                null,
                new Booking(account.email(), key, null),
                Revision.first(now));
    }

    /** Private accounts have no Teams: their wish is not heard. */
    private static Event meeting(GraphRequest request, ObjectNode body, Event event) {
        String provider = Json.text(body, "onlineMeetingProvider", "teamsForBusiness");
        if (!Set.of("teamsForBusiness", "unknown", "skypeForBusiness", "skypeForConsumer")
                .contains(provider)) {
            throw GraphError.body("Cannot convert the literal '" + provider
                    + "' to the expected type 'microsoft.graph.onlineMeetingProviderType'.");
        }
        boolean wished = body.path("isOnlineMeeting").asBoolean() && provider.equals("teamsForBusiness");
        boolean work = request.microsoft().tenant(request.mailbox()).isPresent();
        if (!wished || !work || event.booking().conference() != null) {
            return event;
        }
        int pending =
                request.microsoft().calendars().settings(Provider.MICROSOFT).conferencePendingSeconds();
        String url = "https://teams.microsoft.com/l/meetup-join/19%3ameeting_" + Ids.secret(48) + "%40thread.v2/0";
        Conference conference = new Conference(Ids.uuid(), url, request.now().plusSeconds(pending));
        Booking booking = event.booking();
        return event.booked(new Booking(booking.organizer(), booking.clientKey(), conference));
    }

    static ObjectNode get(GraphRequest request) {
        ObjectNode out = new EventWriter(request).event(event(request));
        return Selection.of(request.query("$select"), out);
    }

    private static Event event(GraphRequest request) {
        return request.mailbox().event(request.ctx().pathParam("event")).orElseThrow(GraphError::notFound);
    }

    static ObjectNode update(GraphRequest request) {
        ObjectNode body = request.body(EventReader.FIELDS);
        Event before = event(request);
        if (body.has("transactionId")
                && !String.valueOf(before.booking().clientKey()).equals(Json.text(body, "transactionId"))) {
            throw GraphError.property("The property 'transactionId' cannot be changed.");
        }
        Event after = meeting(request, body, new EventReader(request, body).onto(before));
        Event kept = request.microsoft().calendars().change(request.mailbox(), before, after);
        if (organizes(request, kept)) {
            request.invitations().invite(request.mailbox(), kept, Invitations.invited(kept));
        }
        return new EventWriter(request).event(kept);
    }

    private static boolean organizes(GraphRequest request, Event event) {
        return event.booking()
                .organizer()
                .toLowerCase(Locale.ROOT)
                .equals(request.mailbox().email().toLowerCase(Locale.ROOT));
    }

    static @Nullable ObjectNode delete(GraphRequest request) {
        remove(request, event(request), null);
        return null;
    }

    static @Nullable ObjectNode cancel(GraphRequest request) {
        ObjectNode body = request.ctx().body().isBlank() ? Json.object() : request.body(Set.of("comment", "Comment"));
        Event event = event(request);
        if (!organizes(request, event)) {
            throw new GraphError(
                    400,
                    "ErrorInvalidRequest",
                    "Your request can't be completed. You need to be an organizer to" + " cancel a meeting.");
        }
        remove(request, event, Json.text(body, "comment", Json.text(body, "Comment", "")));
        return null;
    }

    private static void remove(GraphRequest request, Event event, @Nullable String comment) {
        request.mailbox().delete(event.id());
        if (organizes(request, event)) {
            String words = comment == null || comment.isEmpty() ? null : comment;
            request.invitations().cancel(request.mailbox(), event, Invitations.invited(event), words);
        }
    }
}
