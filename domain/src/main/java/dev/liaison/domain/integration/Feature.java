package dev.liaison.domain.integration;

import java.util.Arrays;
import java.util.Optional;

/** What support switches on for an organization. Off until then. */
public enum Feature {
    SLACK("Slack", true),
    TEAMS("Microsoft Teams", true),
    GOOGLE_CALENDAR("Google Calendar for the organization", true),
    MICROSOFT_EXCHANGE("Microsoft Exchange for the organization", true),
    SCHEDULING_ASSISTANT("Scheduling Assistant", false),
    GROUP_SCHEDULING("Scheduling Assistant for groups", false);

    private final String title;
    private final boolean integration;

    Feature(String title, boolean integration) {
        this.title = title;
        this.integration = integration;
    }

    public String title() {
        return title;
    }

    /** True when an admin has to connect something outside. */
    public boolean integration() {
        return integration;
    }

    /** The chat that it switches on; empty for what is no chat. Only a chat has a lifecycle that can be connected today. */
    public Optional<Platform> platform() {
        return Arrays.stream(Platform.values())
                .filter(platform -> platform.name().equals(name()))
                .findFirst();
    }

    /** Empty for a name that is none of them. */
    public static Optional<Feature> named(String name) {
        return Arrays.stream(values())
                .filter(feature -> feature.name().equals(name))
                .findFirst();
    }
}
