/** What the tests of several providers share. */
@NullMarked
package dev.liaison.providers;

import org.jspecify.annotations.NullMarked;
