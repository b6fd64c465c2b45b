/** Cards in chats, brought up to date at once when somebody here changed what they show. */
@NullMarked
package dev.liaison.app.cards;

import org.jspecify.annotations.NullMarked;
