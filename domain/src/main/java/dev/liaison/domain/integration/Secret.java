package dev.liaison.domain.integration;

/** A value that no log, page or exception may show. */
public record Secret(String value) {
    @Override
    public String toString() {
        return "Secret[…]";
    }
}
