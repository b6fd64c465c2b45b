/** Organizations, their people, and who may sign in. */
@NullMarked
package dev.liaison.domain.people;

import org.jspecify.annotations.NullMarked;
