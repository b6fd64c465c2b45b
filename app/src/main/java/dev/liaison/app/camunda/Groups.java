package dev.liaison.app.camunda;

import dev.liaison.app.login.SignedIn;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Ids of the engine's groups; the models name them as candidates. */
final class Groups {
    static final String SUPPORT = "support";
    static final String GLOBAL_ADMINS = "global-admins";
    /** All program admins of whichever program; holds what they may do in general. */
    static final String PROGRAM_ADMINS = "program-admins";

    private Groups() {}

    static String admins(UUID programId) {
        return PROGRAM_ADMINS + ":" + programId;
    }

    /** All groups of a member of staff. */
    static List<String> of(SignedIn staff) {
        var groups = new ArrayList<String>();
        if (staff.support()) {
            groups.add(SUPPORT);
        }
        if (staff.globalAdmin()) {
            groups.add(GLOBAL_ADMINS);
        }
        if (!staff.adminOf().isEmpty()) {
            groups.add(PROGRAM_ADMINS);
            staff.adminOf().stream().sorted().map(Groups::admins).forEach(groups::add);
        }
        return List.copyOf(groups);
    }

    /** The organization that they work for; none for support, who sees all. */
    static List<String> tenants(SignedIn staff) {
        return staff.member()
                .map(person -> List.of(person.organizationId().toString()))
                .orElse(List.of());
    }
}
