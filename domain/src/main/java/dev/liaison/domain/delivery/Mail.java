package dev.liaison.domain.delivery;

/**
 * One message to one address.
 *
 * @param messageId without angle brackets; the same for every repeat, so that a mail client shows it once
 */
public record Mail(String to, String toName, String subject, String text, String html, String messageId) {
    @Override
    public String toString() {
        return "Mail[" + messageId + "]";
    }
}
