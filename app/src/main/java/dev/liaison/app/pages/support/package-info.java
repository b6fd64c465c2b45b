/** Pages of our own support staff. */
@NullMarked
package dev.liaison.app.pages.support;

import org.jspecify.annotations.NullMarked;
