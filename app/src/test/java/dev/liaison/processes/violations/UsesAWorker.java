package dev.liaison.processes.violations;

/** A process knows who does it. */
public record UsesAWorker(dev.liaison.workers.kit.Worker worker) {}
