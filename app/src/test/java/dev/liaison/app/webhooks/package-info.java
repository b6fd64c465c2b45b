/** What happens behind a webhook, with its threads in a test's hands. */
@NullMarked
package dev.liaison.app.webhooks;

import org.jspecify.annotations.NullMarked;
