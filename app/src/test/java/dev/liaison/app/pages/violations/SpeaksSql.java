package dev.liaison.app.pages.violations;

/** A page has SQL. */
public record SpeaksSql(java.sql.Connection connection) {}
