package dev.liaison.app.connect;

/** How connecting an organization's account ended. The page shows one of these by name, never the provider's own text. */
public enum OrganizationCalendarOutcome {
    CONNECTED("The account is connected. We are reading a colleague's calendar to see that it works."),
    CANCELLED("You cancelled at the provider. Nothing was connected."),
    NEEDS_ADMIN("The provider lets only an administrator allow that. Ask one to allow it for all, or start again under"
            + " \u201cReading only\u201d. Nothing was connected."),
    EXPIRED("That took longer than ten minutes. Nothing was connected. Start again."),
    NOT_GRANTED("We may not see when people are busy: that box was left out. Start again, and leave it ticked."),
    NOT_AN_ADMIN("That account can't be used: its e-mail address is not that of an active global admin here."
            + " Make the dedicated account a global admin first, or choose another one. Nothing was kept."),
    EXCLUDED(
            "Exchange Online and Exchange on-premises exclude each other, and the other one is connected or being set up."
                    + " Disable that one first. Nothing was kept."),
    SWITCHED_OFF("Support has switched this integration off. Nothing was kept. Ask support."),
    REFUSED("The provider did not accept the authorization. Start again; if it happens twice, ask support."),
    WRONG_PASSWORD("The sign-in name or the password is not right. Nothing was kept."),
    WRONG_APP(
            "No token was given for that application. Check token URL, client ID and client secret, and that the server's"
                    + " address is registered there. Nothing was kept."),
    NO_ROLE(
            "Exchange does not let the application act for that mailbox. It needs the permission full_access_as_app and, on the"
                    + " server, a partner application whose linked account has the role ApplicationImpersonation. Nothing was kept."),
    NO_CALENDAR("There is no Exchange server for us at that host. Check the host's name. Nothing was kept."),
    UNKNOWN("We don't know this authorization: it was used before, or was started in another browser. Start again."),
    UNREACHABLE("The provider could not be reached. Try again in a few minutes.");

    private final String words;

    OrganizationCalendarOutcome(String words) {
        this.words = words;
    }

    /** What happened and what to do next, as the page says it. */
    public String words() {
        return words;
    }
}
