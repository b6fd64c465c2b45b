/** Switching features on and off as a process. */
@NullMarked
package dev.liaison.processes.enablement;

import org.jspecify.annotations.NullMarked;
