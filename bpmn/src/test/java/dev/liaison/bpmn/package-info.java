/** Proof that models and vocabulary say the same, by the rules of the house. */
@NullMarked
package dev.liaison.bpmn;

import org.jspecify.annotations.NullMarked;
