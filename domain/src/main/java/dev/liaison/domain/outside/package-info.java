/** What a provider may throw, and nothing else. */
@NullMarked
package dev.liaison.domain.outside;

import org.jspecify.annotations.NullMarked;
