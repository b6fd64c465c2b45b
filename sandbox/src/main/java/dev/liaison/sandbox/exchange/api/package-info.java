/** The operations of Exchange Web Services. */
@NullMarked
package dev.liaison.sandbox.exchange.api;

import org.jspecify.annotations.NullMarked;
