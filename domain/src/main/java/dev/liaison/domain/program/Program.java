package dev.liaison.domain.program;

import java.util.UUID;

/** One mentoring program (or track) of an organization. */
public record Program(UUID id, UUID organizationId, String name, ProgramSettings settings) {}
