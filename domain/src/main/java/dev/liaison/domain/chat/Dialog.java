package dev.liaison.domain.chat;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A small form or a page to read, opened in answer to a click.
 *
 * @param verb what submitting it means; empty for a page to read
 * @param parts shown above the question
 * @param question null for a page to read
 * @param submit the label of the submit button; empty for a page to read
 */
public record Dialog(
        String title,
        String verb,
        String subjectId,
        List<Card.Part> parts,
        @Nullable Question question,
        String submit) {

    /**
     * A text field of several lines.
     *
     * @param hint small print below it; empty for none
     * @param required whether the chat should insist on an answer; who takes it checks all the same
     * @param longest in characters; what the chat lets through is checked all the same
     */
    public record Question(String label, String hint, boolean required, int longest) {}
}
