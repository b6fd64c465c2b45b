package dev.liaison.domain.calendar;

import java.util.UUID;

/** Where the organizations' policies come from. */
public interface AvailabilityPolicies {

    /** An organization's own policy, or the one that all begin with. May read the database. */
    AvailabilityPolicy of(UUID organizationId);
}
