package dev.liaison.domain.program;

import java.util.UUID;

/**
 * Somebody's part in a program.
 *
 * @param capacity for mentors: how many mentees at a time; already the program's default where nothing else was said
 */
public record Membership(UUID programId, UUID personId, Role role, int capacity) {}
