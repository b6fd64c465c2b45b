/** Meetings: when people can meet, and the rules about it. */
@NullMarked
package dev.liaison.domain.meeting;

import org.jspecify.annotations.NullMarked;
