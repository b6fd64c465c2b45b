/** Who is signed in, and how. */
@NullMarked
package dev.liaison.app.login;

import org.jspecify.annotations.NullMarked;
