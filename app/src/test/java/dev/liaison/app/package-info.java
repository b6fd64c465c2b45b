/** The whole of Liaison, tried from outside. */
@NullMarked
package dev.liaison.app;

import org.jspecify.annotations.NullMarked;
