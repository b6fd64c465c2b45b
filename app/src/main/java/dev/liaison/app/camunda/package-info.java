/** Camunda's webapps behind our login, with tenants and groups from our own facts. */
@NullMarked
package dev.liaison.app.camunda;

import org.jspecify.annotations.NullMarked;
