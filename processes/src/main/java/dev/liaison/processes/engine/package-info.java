/** How façades talk to the engine. */
@NullMarked
package dev.liaison.processes.engine;

import org.jspecify.annotations.NullMarked;
