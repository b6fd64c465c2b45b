/** The audit log: who changed what, when, and from which surface. */
@NullMarked
package dev.liaison.domain.audit;

import org.jspecify.annotations.NullMarked;
