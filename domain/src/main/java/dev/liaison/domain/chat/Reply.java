package dev.liaison.domain.chat;

/** An {@link Answer} as the provider wants to read it, with status 200. @param body empty for none */
public record Reply(String contentType, String body) {}
