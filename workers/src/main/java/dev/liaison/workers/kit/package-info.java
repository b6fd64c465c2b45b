/** The only place that knows external tasks: where they come from, and what happens when one fails. */
@NullMarked
package dev.liaison.workers.kit;

import org.jspecify.annotations.NullMarked;
