package dev.liaison.app.pages.frame;

/**
 * A point in time as a page shows it.
 *
 * @param iso for machines
 * @param words in the reader's zone
 * @param day the date only
 * @param exact with year and zone, for who hovers
 */
public record Moment(String iso, String words, String day, String exact) {}
