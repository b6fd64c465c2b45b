package dev.liaison.workers.violations;

/** A worker knows what happens next. */
public record UsesAProcess(dev.liaison.processes.clicks.Clicks clicks) {}
