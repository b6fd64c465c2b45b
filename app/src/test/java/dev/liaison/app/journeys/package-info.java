/** Ways that people go, from one end to the other. */
@NullMarked
package dev.liaison.app.journeys;

import org.jspecify.annotations.NullMarked;
