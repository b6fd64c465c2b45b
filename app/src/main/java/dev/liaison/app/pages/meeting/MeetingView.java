package dev.liaison.app.pages.meeting;

import dev.liaison.app.pages.frame.Moment;
import dev.liaison.domain.chat.Card;
import dev.liaison.domain.meeting.MeetingVerbs;
import java.util.List;
import java.util.Set;

/**
 * A meeting as one reader sees it: the same card as in a chat, and what happened so far.
 *
 * @param card what it is, and what the reader can do
 * @param steps oldest first
 */
public record MeetingView(Card card, List<Step> steps) {
    private static final Set<String> WITH_REASON = Set.of(MeetingVerbs.DECLINE, MeetingVerbs.CANCEL);

    /** @param detail what somebody gave as a reason; empty for none */
    public record Step(Moment at, String words, String detail) {}

    /** How a template asks what kind of part it has. */
    public static String kind(Card.Part part) {
        return part.getClass().getSimpleName();
    }

    /** True for what may be done with a reason. */
    public static boolean withReason(Card.Button button) {
        return WITH_REASON.contains(button.verb());
    }

    /** What a link says to somebody who is on the web already. */
    public static String label(Card.Link link) {
        return link.label().replace(" on the web", "");
    }

    /** What the reason is for. */
    public String reasonLabel() {
        var declines = card.buttons().stream().anyMatch(button -> button.verb().equals(MeetingVerbs.DECLINE));
        return declines ? "Reason, if you decline (optional)" : "Reason, if you cancel (optional)";
    }

    /** The same with nothing to press but what takes a choice back: for a link that was used. */
    MeetingView onlyUndo() {
        var parts = card.parts().stream()
                .map(part ->
                        part instanceof Card.Item item ? new Card.Item(item.title(), item.text(), List.of()) : part)
                .toList();
        var undo = card.buttons().stream()
                .filter(button -> button.verb().equals(MeetingVerbs.UNDO_PICK))
                .toList();
        return new MeetingView(new Card(card.title(), parts, undo, card.footnote()), steps);
    }

    /** True when one of the buttons takes a reason. */
    public boolean asksReason() {
        return card.buttons().stream().anyMatch(MeetingView::withReason);
    }
}
