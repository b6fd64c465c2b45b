/** Workers of calendars, told what they are told by the engine. */
@NullMarked
package dev.liaison.workers.calendar;

import org.jspecify.annotations.NullMarked;
