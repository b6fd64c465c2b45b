/** A member's first page. */
@NullMarked
package dev.liaison.app.pages.home;

import org.jspecify.annotations.NullMarked;
