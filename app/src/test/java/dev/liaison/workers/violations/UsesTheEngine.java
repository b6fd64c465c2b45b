package dev.liaison.workers.violations;

/** A worker knows the engine. */
public record UsesTheEngine(org.camunda.bpm.engine.RuntimeService runtime) {}
