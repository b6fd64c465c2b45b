/** Configuration: who gets what. Names every implementation, and decides nothing else. */
@NullMarked
package dev.liaison.app.wiring;

import org.jspecify.annotations.NullMarked;
