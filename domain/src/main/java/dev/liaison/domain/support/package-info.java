/** Support cases that people open from any page. */
@NullMarked
package dev.liaison.domain.support;

import org.jspecify.annotations.NullMarked;
