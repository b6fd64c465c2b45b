/** Doors: everything that people and providers reach us by. */
@NullMarked
package dev.liaison.app;

import org.jspecify.annotations.NullMarked;
