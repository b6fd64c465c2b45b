/** The mentoring request as a process. */
@NullMarked
package dev.liaison.processes.request;

import org.jspecify.annotations.NullMarked;
