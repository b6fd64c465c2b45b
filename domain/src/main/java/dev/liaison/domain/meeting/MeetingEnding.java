package dev.liaison.domain.meeting;

import dev.liaison.domain.audit.Surface;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How, when, by whom and where a meeting ended, or why there was none.
 *
 * @param by null when nobody did anything
 * @param reason as it was given; empty when none was
 */
public record MeetingEnding(MeetingOutcome outcome, Instant at, @Nullable UUID by, Surface surface, String reason) {}
