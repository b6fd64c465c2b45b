package dev.liaison.providers.slack;

import java.util.Arrays;
import java.util.List;

/** A right that we ask for, and why; the integration page shows this list before the admin goes to Slack. */
public enum SlackScope {
    CHAT_WRITE("chat:write", true, "Send direct messages to members and keep them up to date."),
    USERS_READ("users:read", true, "Recognize members, and notice accounts that were switched off."),
    USERS_READ_EMAIL("users:read.email", true, "Find a member's Slack account by e-mail address."),
    TEAM_READ("team:read", false, "Show the workspace's name, domain and icon on the integration page.");

    private final String slackName;
    private final boolean required;
    private final String reason;

    SlackScope(String slackName, boolean required, String reason) {
        this.slackName = slackName;
        this.required = required;
        this.reason = reason;
    }

    /** As Slack writes it. */
    public String slackName() {
        return slackName;
    }

    /** False: everything works without it, except for what the reason says. */
    public boolean required() {
        return required;
    }

    public String reason() {
        return reason;
    }

    /** All of them, as Slack writes them. */
    public static List<String> names() {
        return Arrays.stream(values()).map(SlackScope::slackName).toList();
    }
}
