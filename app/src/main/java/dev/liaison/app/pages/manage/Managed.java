package dev.liaison.app.pages.manage;

import dev.liaison.app.pages.frame.Missing;
import dev.liaison.app.pages.frame.Viewer;
import dev.liaison.domain.program.Program;
import dev.liaison.domain.program.Programs;
import java.util.List;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Which programs somebody looks after: all of the organization, or those that they are admin of. */
@Component
public class Managed {
    private final Programs programs;

    Managed(Programs programs) {
        this.programs = programs;
    }

    /** @throws AccessDeniedException for those who look after none */
    public List<Program> programs(Viewer viewer) {
        viewer.requireAdmin();
        return programs.all(viewer.organizationId()).stream()
                .filter(program -> viewer.manages(program.id()))
                .toList();
    }

    /**
     * One of them.
     *
     * @throws Missing for a program of another organization
     * @throws AccessDeniedException for a program that somebody else looks after
     */
    public Program program(Viewer viewer, UUID id) {
        viewer.requireAdmin();
        var program = programs.find(viewer.organizationId(), id).orElseThrow(Missing::new);
        if (!viewer.manages(id)) {
            throw new AccessDeniedException("not admin of that program");
        }
        return program;
    }
}
