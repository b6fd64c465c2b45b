/** Signed requests from the local Slack to the app: events with retries, interactions without. */
@NullMarked
package dev.liaison.sandbox.slack.delivery;

import org.jspecify.annotations.NullMarked;
