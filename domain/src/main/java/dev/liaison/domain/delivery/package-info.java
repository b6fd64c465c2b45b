/** Every notification that left us: to whom, by which channel, with what outcome. */
@NullMarked
package dev.liaison.domain.delivery;

import org.jspecify.annotations.NullMarked;
