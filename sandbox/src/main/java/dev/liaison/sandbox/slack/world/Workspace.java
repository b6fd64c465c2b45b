package dev.liaison.sandbox.slack.world;

import org.jspecify.annotations.Nullable;

/** A workspace, alone or part of an Enterprise Grid organization. */
public record Workspace(String id, String name, String domain, @Nullable String icon, @Nullable String enterpriseId) {

    Workspace in(String enterprise) {
        return new Workspace(id, name, domain, icon, enterprise);
    }
}
