/** Camunda's webapps as browsers meet them. */
@NullMarked
package dev.liaison.app.camunda;

import org.jspecify.annotations.NullMarked;
