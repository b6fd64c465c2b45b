/** Breaks a rule of the house on purpose. */
@NullMarked
package dev.liaison.processes.violations;

import org.jspecify.annotations.NullMarked;
