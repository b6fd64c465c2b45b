/** A world in a box: starts the local Slack and the mail server on one HTTP port and one SMTP port. */
@NullMarked
package dev.liaison.sandbox;

import org.jspecify.annotations.NullMarked;
