package dev.liaison.domain.chat;

/**
 * Somebody as a provider knows them; opaque to everybody else.
 *
 * @param id what messages are sent to
 * @param personKey the same for one human in all workspaces of an enterprise, so that they get one copy
 */
public record ChatUser(String id, String personKey) {}
