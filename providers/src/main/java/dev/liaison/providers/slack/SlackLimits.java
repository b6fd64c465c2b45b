package dev.liaison.providers.slack;

/** What Slack takes; see docs/integrations/slack.md. Anything longer is cut, since Slack refuses the whole message. */
final class SlackLimits {
    static final int MESSAGE_BLOCKS = 50;
    static final int VIEW_BLOCKS = 100;
    static final int SECTION = 3000;
    static final int FIELDS = 10;
    static final int FIELD = 2000;
    static final int HEADER = 150;
    static final int CONTEXT = 2000;
    static final int BUTTONS = 25;
    static final int BUTTON = 75;
    static final int MODAL_LABEL = 24;
    static final int INPUT_LABEL = 2000;
    static final int INPUT = 3000;
    static final int FALLBACK = 4000;

    /** Not documented for a message; a card longer than this is unreadable anyway. */
    static final int MESSAGE_TEXT = 12_000;

    /** A view's JSON may have 250 kB; in JSON a character takes up to six bytes. */
    static final int VIEW_TEXT = 35_000;

    private SlackLimits() {}
}
