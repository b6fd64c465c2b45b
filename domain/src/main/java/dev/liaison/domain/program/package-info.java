/** Mentoring programs: their settings, who takes part in which role, and who suits whom. */
@NullMarked
package dev.liaison.domain.program;

import org.jspecify.annotations.NullMarked;
