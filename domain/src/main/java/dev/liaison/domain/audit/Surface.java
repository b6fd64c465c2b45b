package dev.liaison.domain.audit;

/** Where somebody did something. */
public enum Surface {
    WEB("on the web"),
    EMAIL("by e-mail"),
    SLACK("in Slack"),
    TEAMS("in Teams"),
    TASKLIST("in Tasklist"),
    COCKPIT("in Cockpit"),
    PROVIDER("at the provider"),
    SYSTEM("by itself");

    private final String words;

    Surface(String words) {
        this.words = words;
    }

    /** As it ends a sentence: "Accepted by you at 10:02 in Slack". */
    public String words() {
        return words;
    }
}
