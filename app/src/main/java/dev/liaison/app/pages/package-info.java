/** Server-rendered pages. */
@NullMarked
package dev.liaison.app.pages;

import org.jspecify.annotations.NullMarked;
