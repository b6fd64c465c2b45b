package dev.liaison.processes.clicks;

/**
 * What became of a click.
 *
 * @param outcome a word for the inbox row
 * @param words what a person may be told
 */
public record Handled(String outcome, String words) {
    public static Handled done() {
        return new Handled("done", "");
    }

    /** It came after the matter was settled, and changed nothing. */
    public static Handled late(String words) {
        return new Handled("late", words);
    }

    /** It was not theirs to do, or not possible, and changed nothing. */
    public static Handled refused(String words) {
        return new Handled("refused", words);
    }
}
