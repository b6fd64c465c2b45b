/** Polls: a group agrees on a time. */
@NullMarked
package dev.liaison.app.pages.poll;

import org.jspecify.annotations.NullMarked;
