package dev.liaison.domain.meeting;

import dev.liaison.domain.audit.Surface;
import java.time.Instant;
import java.util.UUID;

/** Who chose a time, when and where. @param start of the meeting */
public record Pick(Instant start, Instant at, UUID by, Surface surface) {}
