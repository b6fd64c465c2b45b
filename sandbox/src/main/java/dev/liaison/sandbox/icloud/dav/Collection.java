package dev.liaison.sandbox.icloud.dav;

import java.util.Optional;
import java.util.stream.Stream;

/** The collections below a calendar home. Only one of them holds events that anybody can see here. */
enum Collection {
    HOME("home", "Home", "calendar", "VEVENT"),
    TASKS("tasks", "Reminders", "calendar", "VTODO"),
    HOLIDAYS("holidays", "Holidays", "subscribed", "VEVENT"),
    INBOX("inbox", "", "schedule-inbox", ""),
    OUTBOX("outbox", "", "schedule-outbox", "");

    private final String segment;
    private final String title;
    private final String type;
    private final String component;

    Collection(String segment, String title, String type, String component) {
        this.segment = segment;
        this.title = title;
        this.type = type;
        this.component = component;
    }

    static Optional<Collection> of(String segment) {
        return Stream.of(values()).filter(each -> each.segment.equals(segment)).findFirst();
    }

    String segment() {
        return segment;
    }

    String title() {
        return title;
    }

    /** What it is besides a collection. */
    String type() {
        return type;
    }

    /** The components it holds; empty when that is not said. */
    String component() {
        return component;
    }
}
