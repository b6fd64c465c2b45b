/** Google accounts: consent, tokens, who has access. */
@NullMarked
package dev.liaison.sandbox.google.account;

import org.jspecify.annotations.NullMarked;
