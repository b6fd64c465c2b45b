/** Engine side: one façade per process; the only user of the engine's services. */
@NullMarked
package dev.liaison.processes;

import org.jspecify.annotations.NullMarked;
