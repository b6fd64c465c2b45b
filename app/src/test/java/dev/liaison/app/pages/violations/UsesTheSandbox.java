package dev.liaison.app.pages.violations;

/** The product knows its stand-in. */
public record UsesTheSandbox(dev.liaison.sandbox.violations.Toy toy) {}
