/** The life of a member's calendar, and the policy by which calendars are read. */
@NullMarked
package dev.liaison.processes.calendar;

import org.jspecify.annotations.NullMarked;
