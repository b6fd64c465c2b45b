/** Meetings from the first proposal to the end, through pages, Slack, mail and calendars. */
@NullMarked
package dev.liaison.app.meetings;

import org.jspecify.annotations.NullMarked;
