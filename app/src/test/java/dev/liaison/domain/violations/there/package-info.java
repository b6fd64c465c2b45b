/** Breaks a rule of the house on purpose. */
@NullMarked
package dev.liaison.domain.violations.there;

import org.jspecify.annotations.NullMarked;
