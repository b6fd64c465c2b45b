package dev.liaison.processes.violations;

/** A process calls the outside. */
public record UsesAProvider(dev.liaison.domain.chat.ChatProvider chat) {}
