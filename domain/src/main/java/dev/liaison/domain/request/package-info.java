/** The mentoring request: who asked whom, what was answered, and the rules for both. */
@NullMarked
package dev.liaison.domain.request;

import org.jspecify.annotations.NullMarked;
