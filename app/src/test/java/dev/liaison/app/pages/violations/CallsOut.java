package dev.liaison.app.pages.violations;

/** A page calls the outside. */
public record CallsOut(java.net.http.HttpClient http) {}
