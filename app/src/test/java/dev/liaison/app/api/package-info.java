/** Support's API as Cockpit meets it. */
@NullMarked
package dev.liaison.app.api;

import org.jspecify.annotations.NullMarked;
