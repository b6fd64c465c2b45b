/** Pages behind the links in mails, without signing in. */
@NullMarked
package dev.liaison.app.pages.mail;

import org.jspecify.annotations.NullMarked;
