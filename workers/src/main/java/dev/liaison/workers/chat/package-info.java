/** Workers that call a chat. */
@NullMarked
package dev.liaison.workers.chat;

import org.jspecify.annotations.NullMarked;
