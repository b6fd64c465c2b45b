/** Breaks a rule of the house on purpose. */
@NullMarked
package dev.liaison.app.pages.violations;

import org.jspecify.annotations.NullMarked;
