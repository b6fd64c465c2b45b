/** What the workers of this room do with their tasks. */
@NullMarked
package dev.liaison.workers.integration;

import org.jspecify.annotations.NullMarked;
