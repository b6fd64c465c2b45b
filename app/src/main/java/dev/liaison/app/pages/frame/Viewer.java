package dev.liaison.app.pages.frame;

import dev.liaison.domain.people.Person;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;

/**
 * The member who looks at a page, with the rights that they have now.
 *
 * @param adminOf programs that they administer
 */
public record Viewer(Person person, Set<UUID> adminOf) {
    public UUID id() {
        return person.id();
    }

    public UUID organizationId() {
        return person.organizationId();
    }

    public ZoneId zone() {
        return person.timeZone();
    }

    public boolean globalAdmin() {
        return person.globalAdmin();
    }

    /** True when they may look after that program, which belongs to their organization. */
    public boolean manages(UUID programId) {
        return globalAdmin() || adminOf.contains(programId);
    }

    /** @throws AccessDeniedException for everybody else, also when the right was taken after they signed in */
    public void requireGlobalAdmin() {
        if (!globalAdmin()) {
            throw new AccessDeniedException("global admins only");
        }
    }

    /** @throws AccessDeniedException for those who look after no program */
    public void requireAdmin() {
        if (!globalAdmin() && adminOf.isEmpty()) {
            throw new AccessDeniedException("admins only");
        }
    }
}
