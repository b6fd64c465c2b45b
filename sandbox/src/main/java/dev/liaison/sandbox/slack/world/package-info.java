/** Who and what exists in the local Slack: apps, workspaces, people, installations, messages, views. */
@NullMarked
package dev.liaison.sandbox.slack.world;

import org.jspecify.annotations.NullMarked;
