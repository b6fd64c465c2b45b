/** Proof that of a calendar nothing but busy times is kept, logged or shown. */
@NullMarked
package dev.liaison.app.privacy;

import org.jspecify.annotations.NullMarked;
