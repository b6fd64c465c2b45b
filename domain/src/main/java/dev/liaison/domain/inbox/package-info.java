/** What was received and acknowledged, until it has had its effect. */
@NullMarked
package dev.liaison.domain.inbox;

import org.jspecify.annotations.NullMarked;
