/** Facts, rules and ports: what is true in a mentoring program, and what the product asks of the outside world. */
@NullMarked
package dev.liaison.domain;

import org.jspecify.annotations.NullMarked;
