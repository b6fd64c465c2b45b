/** Writing iCalendar (RFC 5545), for calendars that take files and for invitations by mail. */
@NullMarked
package dev.liaison.providers.http.ical;

import org.jspecify.annotations.NullMarked;
