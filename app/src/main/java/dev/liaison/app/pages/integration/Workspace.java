package dev.liaison.app.pages.integration;

import dev.liaison.app.pages.frame.Moment;
import dev.liaison.domain.integration.Health;
import dev.liaison.domain.integration.Installation;
import java.util.List;
import java.util.UUID;

/**
 * A connected workspace as its admin sees it.
 *
 * @param by who connected it; empty when nobody of the organization did
 * @param unreachable members whom a message can't reach there, and why
 */
record Workspace(Installation installation, Moment connected, String by, List<Unreachable> unreachable) {

    /** A member who gets messages by another channel. */
    record Unreachable(UUID personId, String name, String email, String why, Moment checked) {}

    public String initial() {
        var name = installation.name().strip();
        return name.isEmpty() ? "?" : name.substring(0, name.offsetByCodePoints(0, 1));
    }

    /** True when there is a picture that our pages may load. */
    public boolean icon() {
        return installation.iconUrl().startsWith("https://");
    }

    public boolean healthy() {
        return installation.health() == Health.HEALTHY;
    }
}
