package dev.liaison.app.pages.violations;

/** A page knows a vendor's SDK. */
public record UsesAVendor(com.slack.api.Slack slack) {}
