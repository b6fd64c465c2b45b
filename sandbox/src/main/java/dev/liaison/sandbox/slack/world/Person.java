package dev.liaison.sandbox.slack.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.Ids;
import dev.liaison.sandbox.kit.Json;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A member of one or, in an organization, several workspaces. */
public record Person(
        String id,
        List<String> teams,
        String name,
        String realName,
        @Nullable String email,
        String tz,
        String locale,
        String title,
        boolean isAdmin,
        boolean deleted,
        boolean blocksBot,
        long updated) {

    /** Reads a person from a world file; names follow from the e-mail address when they are not given. */
    public static Person read(JsonNode given, Instant now) {
        String email = Json.text(given, "email");
        String handle = email == null ? "member" : email.replaceFirst("@.*", "").toLowerCase(Locale.ROOT);
        ObjectNode full = Json.object();
        full.put("id", Ids.object("U"));
        full.putArray("teams");
        full.put("name", handle);
        full.put("real_name", Json.text(given, "name", handle));
        full.put("tz", "Europe/Zurich");
        full.put("locale", "en-US");
        full.put("title", "");
        return of(full, given, now);
    }

    /** The same person with some facts replaced. */
    public Person changed(JsonNode patch, Instant now) {
        return of(Json.MAPPER.valueToTree(this), patch, now);
    }

    private static Person of(ObjectNode base, JsonNode over, Instant now) {
        over.properties().forEach(field -> base.set(field.getKey(), field.getValue()));
        base.put("updated", now.getEpochSecond());
        Person person = Json.MAPPER.convertValue(base, Person.class);
        ZoneId.of(person.tz);
        return person;
    }

    /** Whether this person is a member of the workspace. */
    public boolean in(String teamId) {
        return teams.contains(teamId);
    }
}
