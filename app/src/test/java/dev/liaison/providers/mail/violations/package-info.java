/** Breaks a rule of the house on purpose. */
@NullMarked
package dev.liaison.providers.mail.violations;

import org.jspecify.annotations.NullMarked;
