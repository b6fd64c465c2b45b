package dev.liaison.sandbox.slack.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.WorldPart;
import java.util.Set;

/** The local Slack as a part of the world. */
public final class SlackPart implements WorldPart {
    private final World world;

    /** That Slack. */
    public SlackPart(World world) {
        this.world = world;
    }

    @Override
    public Set<String> sections() {
        return Set.of("apps", "enterprises", "workspaces", "people");
    }

    @Override
    public void merge(JsonNode file) {
        synchronized (world) {
            WorldFile.merge(world, file);
        }
    }

    @Override
    public void describe(ObjectNode out) {
        synchronized (world) {
            out.setAll(world.toJson());
        }
    }

    @Override
    public void clear() {
        synchronized (world) {
            world.clear();
        }
    }
}
