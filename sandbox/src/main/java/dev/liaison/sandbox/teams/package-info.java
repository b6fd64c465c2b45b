/** The local Teams: bots, tenants, people and their chats with the bot. */
@NullMarked
package dev.liaison.sandbox.teams;

import org.jspecify.annotations.NullMarked;
