/** Mentoring requests: asking, answering, and where one stands. */
@NullMarked
package dev.liaison.app.pages.request;

import org.jspecify.annotations.NullMarked;
