/** Tests of the pages, by HTTP, as a browser would. */
@NullMarked
package dev.liaison.app.pages;

import org.jspecify.annotations.NullMarked;
