/** Trouble on request: refusals, resets, slow and broken answers, and the log of all calls. */
@NullMarked
package dev.liaison.sandbox.faults;

import org.jspecify.annotations.NullMarked;
