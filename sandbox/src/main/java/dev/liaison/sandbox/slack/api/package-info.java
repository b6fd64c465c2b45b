/** The Web API methods, their scopes, their tiers and their errors. */
@NullMarked
package dev.liaison.sandbox.slack.api;

import org.jspecify.annotations.NullMarked;
