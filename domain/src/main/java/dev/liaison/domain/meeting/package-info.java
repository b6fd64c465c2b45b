/** Meetings: the rules about when people can meet. */
@NullMarked
package dev.liaison.domain.meeting;

import org.jspecify.annotations.NullMarked;
