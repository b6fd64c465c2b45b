/** What members set for themselves. */
@NullMarked
package dev.liaison.app.pages.settings;

import org.jspecify.annotations.NullMarked;
