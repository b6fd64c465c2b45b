package dev.liaison.app.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One feature of one organization as the Features page shows it.
 *
 * @param since null when it was never switched
 * @param asked true while support has to decide on it; {@code taskId} is the task then
 * @param lifecycleInstanceId null while there is nothing to look at
 */
public record FeatureRow(
        String feature,
        String title,
        boolean enabled,
        @Nullable Instant since,
        @Nullable String by,
        @Nullable String reason,
        boolean asked,
        @Nullable String taskId,
        @Nullable String lifecycleInstanceId,
        @Nullable String enablementInstanceId) {

    /** An organization with all features, in the order of {@code Feature}. */
    public record OfOrganization(UUID id, String name, List<FeatureRow> features) {}

    /** What the page is made of. */
    public record Page(List<OfOrganization> organizations) {}
}
