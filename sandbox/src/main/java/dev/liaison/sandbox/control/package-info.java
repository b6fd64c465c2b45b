/** The JSON control API with which tests and demos build and steer the world. */
@NullMarked
package dev.liaison.sandbox.control;

import org.jspecify.annotations.NullMarked;
