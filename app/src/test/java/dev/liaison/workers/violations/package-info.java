/** Breaks a rule of the house on purpose. */
@NullMarked
package dev.liaison.workers.violations;

import org.jspecify.annotations.NullMarked;
