/** The pages that people look at. */
@NullMarked
package dev.liaison.sandbox.pages;

import org.jspecify.annotations.NullMarked;
