/** Doing: one class per topic; {@code kit} alone knows external tasks. */
@NullMarked
package dev.liaison.workers;

import org.jspecify.annotations.NullMarked;
