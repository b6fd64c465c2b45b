package dev.liaison.domain.calendar;

import dev.liaison.domain.integration.Secret;
import java.net.URI;

/** How an account is connected where there is no OAuth: a sign-in name and a password made for us. */
public interface PasswordSignIn {

    CalendarKind kind();

    /**
     * Tries it: finds the calendars, and asks nothing else. Blocks.
     *
     * @param server where to begin; guarded like every address that people give
     * @param name Apple ID, mailbox, or whatever the server calls it
     * @throws dev.liaison.domain.outside.Refused {@code NOT_ACCEPTED} when name or password are wrong (asked once, never
     *     again with the same), {@code NOT_FOUND} when there is no calendar server, or none that we may speak to
     * @throws dev.liaison.domain.outside.Unreachable when it could not be asked
     */
    CalendarGrant signIn(URI server, String name, Secret password);
}
