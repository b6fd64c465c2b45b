package dev.liaison.domain.integration;

import dev.liaison.domain.audit.Surface;

/** The chats that a provider exists for or is planned for. */
public enum Platform {
    SLACK("Slack", Surface.SLACK),
    TEAMS("Microsoft Teams", Surface.TEAMS);

    private final String title;
    private final Surface surface;

    Platform(String title, Surface surface) {
        this.title = title;
        this.surface = surface;
    }

    public String title() {
        return title;
    }

    public Surface surface() {
        return surface;
    }
}
