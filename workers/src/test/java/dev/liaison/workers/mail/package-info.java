/** What the workers of this room do with their tasks. */
@NullMarked
package dev.liaison.workers.mail;

import org.jspecify.annotations.NullMarked;
