/** When people are busy, and the port to the calendars that know. What they do at the time is nowhere in here. */
@NullMarked
package dev.liaison.domain.calendar;

import org.jspecify.annotations.NullMarked;
