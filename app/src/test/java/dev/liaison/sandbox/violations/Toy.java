package dev.liaison.sandbox.violations;

/** Something of the sandbox. */
public record Toy(String name) {}
