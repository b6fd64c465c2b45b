package dev.liaison.providers.teams;

/** What Teams takes; see docs/integrations/teams.md. Anything longer is cut, since Teams refuses the whole message. */
final class TeamsLimits {
    /** 28 KB in UTF-16, the smallest of the sizes that Microsoft has named for a message. */
    static final int MESSAGE = 28 * 1024 / 2;

    /** What is around a card: the activity's own fields, ids and addresses. */
    static final int ENVELOPE = 1000;

    static final int TITLE = 250;
    static final int PARAGRAPH = 3000;

    /** Of a paragraph: each takes more room than its words. */
    static final int LINES = 40;

    static final int FIELDS = 20;
    static final int FIELD = 500;
    static final int FOOTNOTE = 500;

    /** Not documented; more would be unreadable on a phone. */
    static final int BUTTON = 60;

    /** What Teams shows of one row of actions. */
    static final int BUTTONS = 6;

    static final int DIALOG_TITLE = 60;
    static final int LABEL = 300;
    static final int WORDS = 1000;

    private TeamsLimits() {}
}
