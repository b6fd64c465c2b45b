package dev.liaison.domain.calendar;

import dev.liaison.domain.integration.Secret;

/**
 * What a provider gave us for an account; see {@link CalendarAccount} for the fields.
 *
 * @param secret tokens, or sign-in name and password, as the provider's own code reads them; for the
 *     {@link dev.liaison.domain.integration.Vault} only
 */
public record CalendarGrant(String externalId, String address, String server, String scopes, Secret secret) {}
