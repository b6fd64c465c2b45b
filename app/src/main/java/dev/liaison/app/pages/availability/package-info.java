/** When the viewer and those they are connected to can meet. */
@NullMarked
package dev.liaison.app.pages.availability;

import org.jspecify.annotations.NullMarked;
