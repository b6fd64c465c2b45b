package dev.liaison.domain.chat;

/**
 * Somebody as a chat describes them.
 *
 * @param email empty when the chat does not say
 * @param name as shown to others; empty when the chat does not say
 * @param locale a BCP 47 tag such as en-US; empty when the chat does not say
 */
public record ChatMember(String email, String name, String locale) {}
