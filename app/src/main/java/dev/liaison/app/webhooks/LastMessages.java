package dev.liaison.app.webhooks;

import dev.liaison.domain.chat.Card;
import dev.liaison.domain.chat.ChatSettings;
import dev.liaison.domain.delivery.Deliveries;
import dev.liaison.domain.delivery.Delivery;
import dev.liaison.domain.integration.Installation;
import dev.liaison.domain.people.Person;
import dev.liaison.domain.request.RequestWords;
import java.util.List;
import java.util.Map;

/** Why somebody got the latest message in a chat, and why there. */
final class LastMessages {
    private static final Map<String, String> REASONS = Map.of(
            "request", "a mentoring request is from you or to you",
            "meeting", "you are invited to a meeting, or planned it",
            "poll", "you were asked when a group can meet, or asked for it",
            "contact", "the Liaison app was installed for you here",
            "calendar", "the calendar that you connected needs your attention");

    private final Deliveries deliveries;
    private final ChatSettings settings;

    LastMessages(Deliveries deliveries, ChatSettings settings) {
        this.deliveries = deliveries;
        this.settings = settings;
    }

    Card why(Installation installation, Person person) {
        return deliveries
                .latest(person.id(), installation.id())
                .map(it -> because(it, installation, person))
                .orElseGet(() -> card("You got no message here yet", "There is nothing to explain."));
    }

    private Card because(Delivery it, Installation installation, Person person) {
        var kind = it.subject().substring(0, it.subject().indexOf(':'));
        var when = RequestWords.when(it.outcomeAt(), person.timeZone());
        return card(
                "Why you got the latest message",
                "It was sent on " + when + ", because "
                        + REASONS.getOrDefault(kind, "you take part in a mentoring program") + ". "
                        + whyHere(installation, person));
    }

    private String whyHere(Installation installation, Person person) {
        var chat = installation.platform().title();
        var setting = settings.of(person.id(), installation.platform());
        if (setting.preferred()) {
            return "It came here because you chose " + chat + ".";
        }
        return setting.lastUsedAt() == null
                ? "It came here because " + chat + " is the first chat that has you."
                : "It came here because " + chat + " is the chat that you used last.";
    }

    private static Card card(String title, String text) {
        return new Card(
                title,
                List.of(new Card.Text(text)),
                List.of(),
                "Write \u201cpause\u201d or \u201cdisconnect\u201d to get fewer messages here.");
    }
}
