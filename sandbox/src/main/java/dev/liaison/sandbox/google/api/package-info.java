/** The Calendar API, version 3. */
@NullMarked
package dev.liaison.sandbox.google.api;

import org.jspecify.annotations.NullMarked;
