package dev.liaison.domain.chat;

import dev.liaison.domain.Tokens;
import java.net.URI;
import java.util.List;

/**
 * What we show somebody, whatever it is shown in. All text is plain: the provider escapes and cuts it as its wire wants.
 *
 * @param title one line, also the notification's text
 * @param parts in reading order
 * @param buttons about the whole; empty when there is nothing (more) to do
 * @param footnote small print: the present state, or what happens next; empty for none
 */
public record Card(String title, List<Part> parts, List<Button> buttons, String footnote) {

    /** A hash of all it says and offers: the same for equal cards only. */
    public String print() {
        return Tokens.hash(toString());
    }

    /** A piece of a card. */
    public sealed interface Part {}

    /** A paragraph. */
    public record Text(String text) implements Part {}

    /** Somebody's own words, shown as a quotation. */
    public record Quote(String text) implements Part {}

    /** Short labelled values, side by side where there is room. */
    public record Fields(List<Field> fields) implements Part {}

    /**
     * One of several things to choose from.
     *
     * @param title one line, its name
     * @param text what speaks for it, or how it stands
     * @param buttons its own; empty when there is nothing (more) to do
     */
    public record Item(String title, String text, List<Button> buttons) implements Part {}

    /** Leads to a page of ours. */
    public record Link(String label, URI to) implements Part {}

    /** One labelled value. */
    public record Field(String label, String value) {}

    /**
     * Something to press.
     *
     * @param verb {@code <subject>.<imperative>}; a claim that is checked again when it comes back
     * @param subjectId what it is about
     * @param opensDialog whether the answer to it is a {@link Dialog}; some chats must know when they draw it
     */
    public record Button(String verb, String subjectId, String label, Style style, boolean opensDialog) {

        /** One that acts at once. */
        public Button(String verb, String subjectId, String label, Style style) {
            this(verb, subjectId, label, style, false);
        }

        /** The same, opening a dialog. */
        public Button opening() {
            return new Button(verb, subjectId, label, style, true);
        }
    }

    /** How strongly a button speaks. */
    public enum Style {
        PRIMARY,
        DANGER,
        PLAIN
    }
}
