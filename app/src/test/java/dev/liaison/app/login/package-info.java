/** Who is signed in, tried from outside. */
@NullMarked
package dev.liaison.app.login;

import org.jspecify.annotations.NullMarked;
