package dev.liaison.domain.violations.here;

/** Half of a circle. */
public record NeedsThere(dev.liaison.domain.violations.there.@org.jspecify.annotations.Nullable NeedsHere other) {}
