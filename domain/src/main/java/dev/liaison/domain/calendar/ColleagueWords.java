package dev.liaison.domain.calendar;

/** Why an organization's account can't see when a colleague is busy, and what mends it, for its admins. */
final class ColleagueWords {
    private ColleagueWords() {}

    static String of(CalendarAccount account, UnreadReason reason, String colleague) {
        return switch (reason) {
            case ACCESS_LOST, NOT_CONNECTED, NOT_VERIFIED -> UnreadReason.ACCESS_LOST.words();
            case UNREADABLE -> "the calendar of " + colleague + " was read, but can't be understood; ask support";
            default -> "it can't see when " + colleague + " is busy; " + advice(account.kind());
        };
    }

    private static String advice(CalendarKind kind) {
        return switch (kind) {
            case GOOGLE ->
                "in the Google Admin console, let everybody in the organization see at least free/busy"
                        + " (Calendar, Sharing settings), and see that the addresses here are those in Google";
            case MICROSOFT ->
                "in Microsoft 365, let everybody in the organization see at least free/busy"
                        + " (default sharing policy), and see that the addresses here are those of the mailboxes";
            default ->
                "on the Exchange server, give the service account the right to see free/busy,"
                        + " and see that the addresses here are those of the mailboxes";
        };
    }
}
