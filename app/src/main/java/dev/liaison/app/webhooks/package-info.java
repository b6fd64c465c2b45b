/** What providers send us: verified, stored, answered. */
@NullMarked
package dev.liaison.app.webhooks;

import org.jspecify.annotations.NullMarked;
