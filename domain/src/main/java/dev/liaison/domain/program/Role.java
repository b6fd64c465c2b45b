package dev.liaison.domain.program;

/** What somebody is in one program. One person may be more than one of these. */
public enum Role {
    MENTOR,
    MENTEE,
    PROGRAM_ADMIN
}
