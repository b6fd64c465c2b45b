/** The rules of the house, as tests. */
@NullMarked
package dev.liaison.app.house;

import org.jspecify.annotations.NullMarked;
