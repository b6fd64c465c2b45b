package dev.liaison.bpmn.violations;

/** The vocabulary leans on somebody. */
public record UsesALogger(org.slf4j.Logger logger) {}
