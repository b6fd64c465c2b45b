/** Measures how fast the whole of Liaison is; started by {@code bin/bench}, never shipped. */
@NullMarked
package dev.liaison.app.bench;

import org.jspecify.annotations.NullMarked;
