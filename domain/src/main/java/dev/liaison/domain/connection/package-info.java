/** Mentoring connections: two people who work together in a program. */
@NullMarked
package dev.liaison.domain.connection;

import org.jspecify.annotations.NullMarked;
