package dev.liaison.domain.integration;

/**
 * What a provider gave us for a workspace.
 *
 * @param externalId id of the workspace or, when {@code enterpriseWide}, of the enterprise
 * @param domain empty when the provider did not say
 * @param iconUrl empty when the provider did not say
 * @param scopes what was granted, separated by commas
 * @param token for the {@link Vault} only
 */
public record Grant(
        String externalId,
        boolean enterpriseWide,
        String name,
        String domain,
        String iconUrl,
        String botUserId,
        String scopes,
        Secret token) {}
