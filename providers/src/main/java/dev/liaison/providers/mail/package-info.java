/** Mail by SMTP. */
@NullMarked
package dev.liaison.providers.mail;

import org.jspecify.annotations.NullMarked;
