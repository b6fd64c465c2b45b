/** Asking support, from any page. */
@NullMarked
package dev.liaison.app.pages.cases;

import org.jspecify.annotations.NullMarked;
