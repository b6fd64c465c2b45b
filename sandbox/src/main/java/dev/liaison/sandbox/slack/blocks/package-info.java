/** Says of blocks and views what Slack would say before it accepts them. */
@NullMarked
package dev.liaison.sandbox.slack.blocks;

import org.jspecify.annotations.NullMarked;
