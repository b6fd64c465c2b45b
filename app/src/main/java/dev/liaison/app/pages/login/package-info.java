/** The page to sign in. */
@NullMarked
package dev.liaison.app.pages.login;

import org.jspecify.annotations.NullMarked;
