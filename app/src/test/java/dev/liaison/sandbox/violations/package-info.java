/** Breaks a rule of the house on purpose. */
@NullMarked
package dev.liaison.sandbox.violations;

import org.jspecify.annotations.NullMarked;
