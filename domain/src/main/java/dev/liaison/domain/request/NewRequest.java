package dev.liaison.domain.request;

import java.util.UUID;

/** What a mentee wants to send. */
public record NewRequest(UUID programId, UUID menteeId, UUID mentorId, String message) {}
