package dev.liaison.app.pages.integration;

import dev.liaison.app.connect.CalendarIntegration;
import dev.liaison.domain.calendar.CalendarAccount;
import dev.liaison.domain.calendar.CalendarKind;
import dev.liaison.domain.integration.Health;
import org.jspecify.annotations.Nullable;

/**
 * How the account stands that reads everybody's calendar.
 *
 * @param account null when none is connected
 * @param settingUp true while support is to set up the organization's own server
 */
record OrganizationCalendarState(
        CalendarIntegration integration, @Nullable CalendarAccount account, boolean settingUp) {

    /** In words; the tile and the page say the same. */
    public String words() {
        if (settingUp) {
            return "Support is setting it up";
        }
        if (account == null) {
            return "Not connected";
        }
        if (broken()) {
            return account.health().words();
        }
        return changing() ? "Checking\u2026" : "Connected";
    }

    public String tone() {
        if (settingUp || changing()) {
            return "busy";
        }
        return broken() ? "bad" : account == null ? "none" : "good";
    }

    /** What it means, or what to do, in a sentence; empty when nothing. */
    public String advice() {
        if (settingUp) {
            return "You get a mail when it works.";
        }
        if (account == null) {
            return "Connect it, and members need not connect calendars of their own.";
        }
        if (broken()) {
            return "Members' calendars can't be read: " + account.healthReason() + ".";
        }
        return changing() ? "We are reading a colleague's calendar to see that it works." : "";
    }

    public boolean broken() {
        return account != null && account.health() != Health.HEALTHY;
    }

    /** True while the page should look again by itself. */
    public boolean changing() {
        return account != null && !settingUp && !broken() && account.verifiedAt() == null;
    }

    /** True when what is there is the organization's own server. */
    public boolean onPremises() {
        return settingUp || account != null && account.kind() == CalendarKind.EXCHANGE;
    }

    /** True when nothing is there, and nothing on its way. */
    public boolean free() {
        return account == null && !settingUp;
    }
}
