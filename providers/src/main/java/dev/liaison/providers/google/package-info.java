/** Google Calendar: free/busy through a person's or a dedicated account's consent. */
@NullMarked
package dev.liaison.providers.google;

import org.jspecify.annotations.NullMarked;
