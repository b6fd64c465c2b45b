package dev.liaison.app.pages.violations;

/** A page knows the engine. */
public record UsesTheEngine(org.camunda.bpm.engine.TaskService tasks) {}
