package dev.liaison.domain.integration;

/** How all installations of one integration stand together. */
public enum Standing {
    NONE,
    HEALTHY,
    NEEDS_ATTENTION
}
