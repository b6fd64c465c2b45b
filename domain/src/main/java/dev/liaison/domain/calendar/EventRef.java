package dev.liaison.domain.calendar;

/** Where a placed event is, as its provider wrote it; opaque to everybody else. */
public record EventRef(String value) {}
