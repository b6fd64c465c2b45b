/** The grid of a week, drawn without a server. */
@NullMarked
package dev.liaison.app.pages.availability;

import org.jspecify.annotations.NullMarked;
