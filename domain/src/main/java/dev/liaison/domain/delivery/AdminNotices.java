package dev.liaison.domain.delivery;

import dev.liaison.domain.chat.Card;
import dev.liaison.domain.integration.Feature;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What admins are told about features and integrations, as cards that mail can render. */
public final class AdminNotices {
    private AdminNotices() {}

    /**
     * What a notice names.
     *
     * @param trouble what is wrong with it, in words; empty when nothing
     */
    public record Subject(String name, String trouble) {}

    /**
     * Composes one.
     *
     * @param notice its wire name
     * @param feature what it is about
     * @param subject the workspace or account that it is about; empty where it is about none
     * @param note support's own words; empty when there are none
     */
    public static Card card(String notice, Feature feature, Optional<Subject> subject, String note) {
        var name = subject.map(Subject::name).orElse("a workspace");
        var reason = subject.map(Subject::trouble).orElse("");
        var card =
                switch (notice) {
                    case "featureEnabled" ->
                        card(
                                feature.title() + " is switched on",
                                feature.integration()
                                        ? "Connect it under Manage > Engagement > Integrations."
                                        : "Your members can use it now.");
                    case "featureDeclined" ->
                        card(feature.title() + " was not switched on", "Support could not switch it on. Their note:");
                    case "featureDisabled" ->
                        card(
                                feature.title() + " is switched off",
                                "Everything connected with it was removed. Members get their messages by another way.");
                    case "workspaceConnected" ->
                        card(
                                name + " is connected",
                                "Members of this " + feature.title()
                                        + " workspace get their mentoring messages there from now on.");
                    case "workspaceRemoved" ->
                        card(
                                name + " is no longer connected",
                                "Our access was given back and erased. Members get their messages by another way. To"
                                        + " connect it again, open Manage > Engagement > Integrations.");
                    case "accessLost" ->
                        card(
                                name + " needs your attention",
                                "Something is missing there: " + reason
                                        + ". Open Manage > Engagement > Integrations; its page says how to mend it.");
                    case "organizationCalendarConnected" ->
                        card(
                                "The calendars of your members can be read",
                                name + " sees when a colleague is busy. Members need not connect a calendar of their"
                                        + " own; who did keeps it.");
                    case "organizationCalendarLost" ->
                        card(
                                "The calendars of your members can't be read",
                                name + " does not work: " + reason
                                        + ". Until then your members' time is unknown to their partners. Open Manage >"
                                        + " Engagement > Integrations when it is mended. You get this message four"
                                        + " times at most.");
                    case "organizationCalendarDisabled" ->
                        card(
                                "The calendars of your members are no longer read",
                                name + " is disabled. Our access was given back and erased. Members can connect"
                                        + " calendars of their own.");
                    default -> throw new IllegalArgumentException("no notice " + notice);
                };
        return note.isBlank() ? card : withNote(card, note);
    }

    private static Card card(String title, String text) {
        return new Card(title, List.of(new Card.Text(text)), List.of(), "You get this as a global admin.");
    }

    private static Card withNote(Card card, String note) {
        var parts = new ArrayList<>(card.parts());
        parts.add(new Card.Quote(note));
        return new Card(card.title(), parts, card.buttons(), card.footnote());
    }
}
