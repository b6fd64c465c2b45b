/** Workers that bring one message to one person. */
@NullMarked
package dev.liaison.workers.delivery;

import org.jspecify.annotations.NullMarked;
