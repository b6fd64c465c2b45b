/** OAuth 2.0 as a client: form posts, id tokens, access tokens that are renewed before they end. */
@NullMarked
package dev.liaison.providers.http.oauth;

import org.jspecify.annotations.NullMarked;
