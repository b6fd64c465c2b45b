/** The mail server: takes what is sent, shows its parts, refuses on request. */
@NullMarked
package dev.liaison.sandbox.mail;

import org.jspecify.annotations.NullMarked;
