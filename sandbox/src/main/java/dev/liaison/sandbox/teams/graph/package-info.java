/** Microsoft Graph as far as it is about apps in Teams: the catalog, and what people have installed. */
@NullMarked
package dev.liaison.sandbox.teams.graph;

import org.jspecify.annotations.NullMarked;
