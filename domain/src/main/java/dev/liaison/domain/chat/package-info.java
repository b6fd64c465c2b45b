/** The chat port: neutral cards and clicks, and what every chat can do. */
@NullMarked
package dev.liaison.domain.chat;

import org.jspecify.annotations.NullMarked;
