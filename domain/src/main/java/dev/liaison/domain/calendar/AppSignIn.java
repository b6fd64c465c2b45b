package dev.liaison.domain.calendar;

import java.net.URI;

/** How an account is connected where the customer lets an application in, which acts for a mailbox without its password. */
public interface AppSignIn {

    CalendarKind kind();

    /**
     * Tries it: asks for a token and, with it, when that mailbox is busy. Blocks.
     *
     * @param server where the calendars are; guarded like every address that people give
     * @param mailbox for whom the application acts
     * @throws dev.liaison.domain.outside.Refused {@code NOT_ACCEPTED} when no token is given for what we presented,
     *     {@code NOT_GRANTED} when the server does not let the application act for that mailbox, {@code NOT_FOUND} when there is no
     *     calendar server, or an address is one that we may not speak to
     * @throws dev.liaison.domain.outside.Unreachable when one of the two could not be asked
     */
    CalendarGrant signIn(URI server, AppCredentials app, String mailbox);
}
