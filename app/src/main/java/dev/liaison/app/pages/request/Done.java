package dev.liaison.app.pages.request;

import dev.liaison.domain.request.RequestVerbs;
import java.util.Map;
import java.util.Objects;

/** What a page says when a press about a request had its effect. */
public final class Done {
    private static final String FOR_NOW = "The mentee is told in a minute; until then you can take it back.";
    private static final Map<String, String> WORDS = Map.of(
            RequestVerbs.ACCEPT,
            "You accepted. " + FOR_NOW,
            RequestVerbs.DECLINE,
            "You declined. " + FOR_NOW,
            RequestVerbs.UNDO_ANSWER,
            "Taken back. Nobody was told.",
            RequestVerbs.WITHDRAW,
            "Request withdrawn.");

    private Done() {}

    /** @param verb one of those that change a request */
    public static String words(String verb) {
        return Objects.requireNonNull(WORDS.get(verb));
    }
}
