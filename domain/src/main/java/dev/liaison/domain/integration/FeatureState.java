package dev.liaison.domain.integration;

import java.time.Instant;
import java.util.UUID;

/** Whether a feature is on for an organization, since when, by whom and why. */
public record FeatureState(
        UUID organizationId, Feature feature, boolean enabled, Instant since, String changedBy, String reason) {}
