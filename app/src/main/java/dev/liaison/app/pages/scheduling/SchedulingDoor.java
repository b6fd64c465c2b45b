package dev.liaison.app.pages.scheduling;

import dev.liaison.app.pages.frame.Missing;
import dev.liaison.app.pages.frame.Viewer;
import dev.liaison.domain.integration.Feature;
import dev.liaison.domain.integration.Features;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Scheduling has no pages where it is not switched on. */
@Component
public class SchedulingDoor {
    private final Features features;

    SchedulingDoor(Features features) {
        this.features = features;
    }

    public boolean isOpen(UUID organizationId) {
        return features.enabled(organizationId, Feature.SCHEDULING_ASSISTANT);
    }

    /** Whether more than two may look for a time together. */
    public boolean isOpenToGroups(UUID organizationId) {
        return isOpen(organizationId) && features.enabled(organizationId, Feature.GROUP_SCHEDULING);
    }

    /** @throws Missing where scheduling is not switched on */
    public void open(Viewer viewer) {
        if (!isOpen(viewer.organizationId())) {
            throw new Missing();
        }
    }
}
