/** Breaks a rule of the house on purpose. */
@NullMarked
package dev.liaison.bpmn.violations;

import org.jspecify.annotations.NullMarked;
