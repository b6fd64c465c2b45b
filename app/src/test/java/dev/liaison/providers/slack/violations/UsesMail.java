package dev.liaison.providers.slack.violations;

/** One provider sees another. */
public record UsesMail(dev.liaison.providers.mail.violations.Post post) {}
