/** The Bot Connector: what a bot calls. */
@NullMarked
package dev.liaison.sandbox.teams.connector;

import org.jspecify.annotations.NullMarked;
