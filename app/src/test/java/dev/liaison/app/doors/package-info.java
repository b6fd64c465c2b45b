/** Bad input at the doors, over real HTTP: what is forged, broken, repeated, or claims what is not so. */
@NullMarked
package dev.liaison.app.doors;

import org.jspecify.annotations.NullMarked;
