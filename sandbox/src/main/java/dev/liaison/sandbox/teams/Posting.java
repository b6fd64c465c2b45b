package dev.liaison.sandbox.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One message in a chat, by the bot or by the person. */
public final class Posting {
    private static final String CARD = "application/vnd.microsoft.card.adaptive";
    private final String id;
    private final boolean fromBot;
    private final Instant at;
    private final List<@Nullable ObjectNode> cards = new ArrayList<>();
    private ObjectNode activity;
    private State state = State.SENT;
    private int revisions;
    private @Nullable ObjectNode ownCard;
    private @Nullable String note;

    /** A new one. */
    public Posting(String id, boolean fromBot, Instant at, ObjectNode activity) {
        this.id = id;
        this.fromBot = fromBot;
        this.at = at;
        this.activity = activity;
        cards.add(card(activity));
    }

    /** What became of it. */
    public enum State {
        SENT,
        UPDATED,
        DELETED
    }

    /** The id of the activity. */
    public String id() {
        return id;
    }

    /** Whether the bot sent it. */
    public boolean fromBot() {
        return fromBot;
    }

    /** Whether it was deleted. */
    public boolean deleted() {
        return state == State.DELETED;
    }

    /** The bot puts something else in its place; what only the pressing client saw is gone. */
    public void update(ObjectNode next) {
        activity = next;
        state = State.UPDATED;
        revisions++;
        ownCard = null;
        note = null;
        cards.add(card(next));
    }

    /** The bot takes it back. */
    public void delete() {
        state = State.DELETED;
    }

    /** The card that an answer to a press has put there, for the client that pressed only. */
    public void answer(ObjectNode card) {
        ownCard = card;
        note = null;
        cards.add(card);
    }

    /** Words below the card, for the client that pressed only; null for none. */
    public void note(@Nullable String words) {
        note = words;
    }

    /** The card that the person sees; null without one. */
    public @Nullable ObjectNode card() {
        return ownCard == null ? card(activity) : ownCard;
    }

    /**
     * The card as a client shows it that has not heard of a change since then; null without one.
     *
     * @param version as {@link #toJson} named it; 0 is how it began, and what was never shown is how it is now
     */
    public @Nullable ObjectNode card(int version) {
        return version < 0 || version >= cards.size() ? card() : cards.get(version);
    }

    private static @Nullable ObjectNode card(ObjectNode of) {
        for (JsonNode each : of.path("attachments")) {
            if (CARD.equals(Json.text(each, "contentType")) && each.get("content") instanceof ObjectNode card) {
                return card;
            }
        }
        return null;
    }

    /** Everything about it. */
    public ObjectNode toJson() {
        ObjectNode out = Json.object()
                .put("id", id)
                .put("from_bot", fromBot)
                .put("at", at.toString())
                .put("state", state.name().toLowerCase(Locale.ROOT))
                .put("revisions", revisions)
                .put("text", activity.path("text").asText());
        out.set("activity", activity);
        ObjectNode shown = out.putObject("shown");
        if (!deleted()) {
            shown.put("text", activity.path("text").asText());
            ObjectNode card = card();
            shown.set("card", card == null ? Json.MAPPER.nullNode() : card);
            shown.put("version", cards.size() - 1);
            shown.put("own", ownCard != null).put("note", note);
        }
        return out;
    }
}
