/** Microsoft Graph, version 1.0: people, calendars, events. */
@NullMarked
package dev.liaison.sandbox.microsoft.graph;

import org.jspecify.annotations.NullMarked;
