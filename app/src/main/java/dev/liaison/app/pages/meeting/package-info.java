/** Pages about meetings: signed in, and behind the links in mails. */
@NullMarked
package dev.liaison.app.pages.meeting;

import org.jspecify.annotations.NullMarked;
