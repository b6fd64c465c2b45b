package dev.liaison.app.pages.request;

import dev.liaison.app.pages.frame.Missing;
import dev.liaison.app.pages.frame.Viewer;
import dev.liaison.domain.request.MentoringRequest;
import dev.liaison.domain.request.MentoringRequests;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who may see a request: the two people, and the admins of its program. */
@Component
class RequestDoor {
    private final MentoringRequests requests;

    RequestDoor(MentoringRequests requests) {
        this.requests = requests;
    }

    /** @throws Missing for everybody else */
    MentoringRequest open(UUID id, Viewer viewer) {
        return requests.find(id)
                .filter(request -> request.organizationId().equals(viewer.organizationId()))
                .filter(request -> request.concerns(viewer.id()) || viewer.manages(request.programId()))
                .orElseThrow(Missing::new);
    }
}
