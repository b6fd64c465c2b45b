package dev.liaison.app.pages.scheduling;

import dev.liaison.app.pages.frame.Viewer;
import dev.liaison.domain.program.Programs;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who decides about the organization's calendars. */
@Component
class SchedulingRights {
    private final SchedulingDoor door;
    private final Programs programs;

    SchedulingRights(SchedulingDoor door, Programs programs) {
        this.door = door;
        this.programs = programs;
    }

    /**
     * Global admins, and the admin of the only program there is.
     *
     * @throws dev.liaison.app.pages.frame.Missing where scheduling is not switched on
     * @throws AccessDeniedException for everybody else
     */
    void requireOffering(Viewer viewer) {
        viewer.requireAdmin();
        door.open(viewer);
        if (!viewer.globalAdmin() && programs.all(viewer.organizationId()).size() > 1) {
            throw new AccessDeniedException("what is offered concerns other programs too");
        }
    }

    /** Global admins. Throws as {@link #requireOffering} does. */
    void requireRuling(Viewer viewer) {
        viewer.requireGlobalAdmin();
        door.open(viewer);
    }
}
