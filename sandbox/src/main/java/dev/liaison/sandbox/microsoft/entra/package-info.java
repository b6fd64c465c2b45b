/** Entra: sign-in, consent of people and admins, tokens. */
@NullMarked
package dev.liaison.sandbox.microsoft.entra;

import org.jspecify.annotations.NullMarked;
