package dev.liaison.domain.violations;

/** A fact depends on what is done with it. */
public record UsesAProcess(dev.liaison.processes.clicks.Clicks clicks) {}
