/** The process of a message whose fate nobody knows. */
@NullMarked
package dev.liaison.processes.delivery;

import org.jspecify.annotations.NullMarked;
