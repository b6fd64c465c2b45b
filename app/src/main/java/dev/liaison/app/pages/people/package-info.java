/** Profiles: others' and one's own. */
@NullMarked
package dev.liaison.app.pages.people;

import org.jspecify.annotations.NullMarked;
