/** How we call the outside over HTTP: time-outs, what a status means, what may be shown, whom we may speak to. */
@NullMarked
package dev.liaison.providers.http;

import org.jspecify.annotations.NullMarked;
