/** Installing an app: the consent page, the code, the tokens. */
@NullMarked
package dev.liaison.sandbox.slack.oauth;

import org.jspecify.annotations.NullMarked;
