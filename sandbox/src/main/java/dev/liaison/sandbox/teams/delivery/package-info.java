/** What is sent to bots: activities, their signed tokens, and the keys to check these. */
@NullMarked
package dev.liaison.sandbox.teams.delivery;

import org.jspecify.annotations.NullMarked;
