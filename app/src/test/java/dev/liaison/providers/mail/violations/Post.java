package dev.liaison.providers.mail.violations;

/** Something of one provider. */
public record Post(String text) {}
