/** The life of an integration as a process. */
@NullMarked
package dev.liaison.processes.lifecycle;

import org.jspecify.annotations.NullMarked;
