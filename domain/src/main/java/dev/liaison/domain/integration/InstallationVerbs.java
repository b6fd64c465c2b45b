package dev.liaison.domain.integration;

/** What happens to installations from outside; the subject is the installation's id. */
public final class InstallationVerbs {
    /** A global admin says that it is their organization's. */
    public static final String CONFIRM = "installation.confirm";
    /** A global admin connects again what was disconnected here, and where nothing has to be authorized. */
    public static final String RECONNECT = "installation.reconnect";
    /** A global admin has mended it where nothing has to be authorized, and wants it used again. */
    public static final String TRY_AGAIN = "installation.tryAgain";
    /** An admin removes it on our page. */
    public static final String REMOVE = "installation.remove";
    /** The provider tells, or a call shows, that it is gone. */
    public static final String UNINSTALLED = "installation.uninstalled";
    /** A call shows that a right is missing. */
    public static final String ACCESS_LOST = "installation.accessLost";

    private InstallationVerbs() {}
}
