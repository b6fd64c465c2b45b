package dev.liaison.sandbox.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.Json;
import java.util.LinkedHashSet;
import java.util.Set;

/** Teams of one tenant. Guarded by the monitor of the calendars. */
public final class Office {
    /** Where connectors are. */
    public static final Set<String> REGIONS = Set.of("emea", "amer", "apac");

    private final String tenantId;
    private final String domain;
    private final Set<String> served = new LinkedHashSet<>();
    private String region = "";
    private boolean botsDisabled;

    Office(String tenantId, String domain, String region) {
        this.tenantId = tenantId;
        this.domain = domain;
        move(region);
    }

    /** The id of the tenant. */
    public String tenantId() {
        return tenantId;
    }

    /** The tenant's domain. */
    public String domain() {
        return domain;
    }

    /** Whose connector stands in activities now. */
    public String region() {
        return region;
    }

    /** Moves to another region; the old ones go on to answer. */
    public void move(String to) {
        if (!REGIONS.contains(to)) {
            throw new IllegalArgumentException("no region " + to);
        }
        region = to;
        served.add(to);
    }

    /** Whether that region's connector serves this tenant. */
    public boolean servedBy(String other) {
        return served.contains(other);
    }

    /** Whether an administrator has switched the bot off. */
    public boolean botsDisabled() {
        return botsDisabled;
    }

    /** Switches it off or on. */
    public void disableBots(boolean disabled) {
        botsDisabled = disabled;
    }

    ObjectNode toJson(String name) {
        return Json.object()
                .put("domain", domain)
                .put("id", tenantId)
                .put("name", name)
                .put("region", region)
                .put("disabled", botsDisabled);
    }
}
