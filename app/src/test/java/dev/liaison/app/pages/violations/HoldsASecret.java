package dev.liaison.app.pages.violations;

/** A page can reach tokens. */
public record HoldsASecret(dev.liaison.domain.integration.Vault vault) {}
