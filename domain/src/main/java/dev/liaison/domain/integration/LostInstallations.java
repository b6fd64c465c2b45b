package dev.liaison.domain.integration;

import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.inbox.Inbox;
import dev.liaison.domain.outside.AccessLost;
import java.time.Instant;

/** Tells the process of an integration that a call found our access gone. */
public final class LostInstallations {
    private final Installations installations;
    private final Inbox inbox;

    public LostInstallations(Installations installations, Inbox inbox) {
        this.installations = installations;
        this.inbox = inbox;
    }

    /** Once for each time that an installation's health changed, however many calls find out. */
    public void report(AccessLost lost) {
        var since = installations
                .find(lost.installationId())
                .map(Installation::healthSince)
                .map(Instant::toString);
        inbox.put(
                "accessLost:" + lost.installationId() + ":" + lost.forGood() + ":" + since.orElse(""),
                lost.forGood() ? InstallationVerbs.UNINSTALLED : InstallationVerbs.ACCESS_LOST,
                lost.installationId().toString(),
                null,
                Surface.PROVIDER,
                String.valueOf(lost.getMessage()));
    }
}
