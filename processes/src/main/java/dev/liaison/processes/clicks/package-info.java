/** From the inbox into the processes: every click and every fact from outside has its effect once. */
@NullMarked
package dev.liaison.processes.clicks;

import org.jspecify.annotations.NullMarked;
