/** Workers that read calendars, and tell their owners. */
@NullMarked
package dev.liaison.workers.calendar;

import org.jspecify.annotations.NullMarked;
