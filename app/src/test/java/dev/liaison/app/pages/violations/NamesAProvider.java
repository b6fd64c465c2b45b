package dev.liaison.app.pages.violations;

/** A page names a provider. */
public record NamesAProvider(dev.liaison.providers.slack.SlackScope scope) {}
