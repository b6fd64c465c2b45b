/** How callers of Exchange prove who they are: NTLMv2, Basic, bearer tokens. */
@NullMarked
package dev.liaison.sandbox.exchange.auth;

import org.jspecify.annotations.NullMarked;
