package dev.liaison.providers.mail;

/**
 * Who our mail comes from; nobody else can set it.
 *
 * @param fromAddress its domain also makes message ids ours
 */
public record MailSettings(String fromAddress, String fromName) {

    public MailSettings {
        if (!fromAddress.matches("[^@\\s<>]+@[^@\\s<>]+")) {
            throw new IllegalArgumentException("not a mail address: " + fromAddress);
        }
    }

    String domain() {
        return fromAddress.substring(fromAddress.indexOf('@') + 1);
    }
}
