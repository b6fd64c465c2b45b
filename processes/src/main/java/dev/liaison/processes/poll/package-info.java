/** The life of a poll as a process. */
@NullMarked
package dev.liaison.processes.poll;

import org.jspecify.annotations.NullMarked;
