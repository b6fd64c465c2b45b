/** Groups vote on times to meet. */
@NullMarked
package dev.liaison.domain.poll;

import org.jspecify.annotations.NullMarked;
