/** Microsoft Teams: activities in, Adaptive Cards and dialogs out, the app package, limits. */
@NullMarked
package dev.liaison.providers.teams;

import org.jspecify.annotations.NullMarked;
