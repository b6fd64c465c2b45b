package dev.liaison.sandbox.slack.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.Ids;
import dev.liaison.sandbox.kit.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A modal or an App Home as one person sees it. */
public final class View {
    private final String id = Ids.object("V");
    private final Installation installation;
    private final String personId;
    private final String teamId;
    private final @Nullable String previousId;
    private final String rootId;
    private ObjectNode content;
    private ObjectNode values = Json.object();
    private String hash = "";

    View(Installation installation, String personId, String teamId, ObjectNode content, @Nullable View below) {
        this.installation = installation;
        this.personId = personId;
        this.teamId = teamId;
        this.content = content;
        this.previousId = below == null ? null : below.id;
        this.rootId = below == null ? id : below.rootId;
    }

    /** Id, V…. */
    public String id() {
        return id;
    }

    /** Whose view. */
    public Installation installation() {
        return installation;
    }

    /** Who sees it. */
    public String personId() {
        return personId;
    }

    /** In which workspace it was opened. */
    public String teamId() {
        return teamId;
    }

    /** The first of its stack. */
    public String rootId() {
        return rootId;
    }

    /** The one below, or null. */
    public @Nullable String previousId() {
        return previousId;
    }

    /** What the app sent, with defaults filled in. */
    public ObjectNode content() {
        return content;
    }

    /** Changes with every update. */
    public String hash() {
        return hash;
    }

    /** What the person has entered, by block and action. */
    public ObjectNode values() {
        return values;
    }

    /** The app's own id for it, or null. */
    public @Nullable String externalId() {
        String external = Json.text(content, "external_id");
        return external == null || external.isEmpty() ? null : external;
    }

    /** Remembers what the person entered. */
    public void enter(ObjectNode entered) {
        values = entered;
    }

    /** New content, new hash. */
    public void show(ObjectNode newContent, Instant now) {
        content = newContent;
        hash = now.getEpochSecond() + "." + Ids.secret(8);
    }
}
