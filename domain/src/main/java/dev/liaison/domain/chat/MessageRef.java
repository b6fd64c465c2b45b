package dev.liaison.domain.chat;

/** Where a sent message is, as its provider wrote it; opaque to everybody else. */
public record MessageRef(String value) {}
