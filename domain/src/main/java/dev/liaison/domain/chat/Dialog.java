package dev.liaison.domain.chat;

import java.util.List;

/**
 * A small form or a page to read, opened in answer to a click.
 *
 * @param verb what submitting it means; empty for a page to read
 * @param parts shown above the question
 * @param question the label of a text field; empty for none. Its answer is optional.
 * @param submit the label of the submit button; empty for a page to read
 */
public record Dialog(
        String title, String verb, String subjectId, List<Card.Part> parts, String question, String submit) {}
