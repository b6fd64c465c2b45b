/** What Google and Microsoft have in common when an app asks for access: codes, tokens, consents, signed id tokens. */
@NullMarked
package dev.liaison.sandbox.oauth;

import org.jspecify.annotations.NullMarked;
