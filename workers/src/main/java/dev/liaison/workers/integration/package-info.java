/** Workers that tend to installations. */
@NullMarked
package dev.liaison.workers.integration;

import org.jspecify.annotations.NullMarked;
