package dev.liaison.domain.violations.there;

/** The other half of a circle. */
public record NeedsHere(dev.liaison.domain.violations.here.@org.jspecify.annotations.Nullable NeedsThere other) {}
