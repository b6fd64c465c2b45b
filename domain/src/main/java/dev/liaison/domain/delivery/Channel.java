package dev.liaison.domain.delivery;

/** By what a notification travels. */
public enum Channel {
    SLACK("Slack"),
    TEAMS("Teams"),
    EMAIL("e-mail"),
    NONE("no chat");

    private final String words;

    Channel(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
