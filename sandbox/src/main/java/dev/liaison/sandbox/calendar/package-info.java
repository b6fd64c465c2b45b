/** Calendars of people, the same for every provider: accounts, events, recurrence, invitations. */
@NullMarked
package dev.liaison.sandbox.calendar;

import org.jspecify.annotations.NullMarked;
