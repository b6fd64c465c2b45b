/** Features, installations of outside systems, their health and their secrets. */
@NullMarked
package dev.liaison.domain.integration;

import org.jspecify.annotations.NullMarked;
