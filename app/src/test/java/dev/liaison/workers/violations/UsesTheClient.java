package dev.liaison.workers.violations;

/** A worker knows where tasks come from. */
public record UsesTheClient(org.camunda.bpm.client.ExternalTaskClient client) {}
