package dev.liaison.app.pages.request;

import dev.liaison.app.pages.frame.Moment;

/**
 * One step on a request's way.
 *
 * @param detail small print; empty for none
 * @param tone done, waiting, failed, or how the request ended
 */
public record Step(Moment at, String words, String detail, String tone) {}
