/** JSON for our own front ends. */
@NullMarked
package dev.liaison.app.api;

import org.jspecify.annotations.NullMarked;
