/** What admins decide about meetings: which calendars, at what hours, and what counts as busy. */
@NullMarked
package dev.liaison.app.pages.scheduling;

import org.jspecify.annotations.NullMarked;
