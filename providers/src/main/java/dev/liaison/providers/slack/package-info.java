/** Slack: events and clicks in, cards and dialogs out, authorization, limits. */
@NullMarked
package dev.liaison.providers.slack;

import org.jspecify.annotations.NullMarked;
