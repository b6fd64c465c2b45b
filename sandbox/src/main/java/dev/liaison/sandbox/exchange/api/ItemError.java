package dev.liaison.sandbox.exchange.api;

/** One item of a request fails; the others may go on. */
final class ItemError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    ItemError(String code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    String code() {
        return code;
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
