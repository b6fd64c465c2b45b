/** Breaks a rule of the house on purpose. */
@NullMarked
package dev.liaison.domain.violations.here;

import org.jspecify.annotations.NullMarked;
