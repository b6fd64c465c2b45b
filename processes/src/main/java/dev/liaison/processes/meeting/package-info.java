/** The life of a meeting as a process. */
@NullMarked
package dev.liaison.processes.meeting;

import org.jspecify.annotations.NullMarked;
