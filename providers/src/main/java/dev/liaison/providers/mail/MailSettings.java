package dev.liaison.providers.mail;

/**
 * Who our mail comes from; nobody else can set it.
 *
 * @param fromAddress its domain also makes message ids ours; it is also the organizer of invitations
 * @param attachInvitations whether an invitation is attached as a file besides, for programs that don't understand it in the mail;
 *     some that do show it twice
 */
public record MailSettings(String fromAddress, String fromName, boolean attachInvitations) {

    public MailSettings {
        if (!fromAddress.matches("[^@\\s<>]+@[^@\\s<>]+")) {
            throw new IllegalArgumentException("not a mail address: " + fromAddress);
        }
    }

    String domain() {
        return fromAddress.substring(fromAddress.indexOf('@') + 1);
    }
}
