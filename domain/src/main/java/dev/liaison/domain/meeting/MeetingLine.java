package dev.liaison.domain.meeting;

import dev.liaison.domain.audit.Surface;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of a meeting's history.
 *
 * @param actorId null when nobody did it
 * @param slot which time it was about; null for none
 * @param words what somebody gave as a reason; empty when nothing
 */
public record MeetingLine(
        Instant at, @Nullable UUID actorId, Surface surface, MeetingFact what, @Nullable Instant slot, String words) {}
