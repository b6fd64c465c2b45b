package dev.liaison.sandbox.slack.world;

import dev.liaison.sandbox.kit.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Trigger ids: three seconds, one use. */
public final class Triggers {
    /** Life of a trigger id. */
    public static final Duration LIFE = Duration.ofSeconds(3);

    private final Clock clock;
    private final Map<String, Trigger> byId = new LinkedHashMap<>();

    Triggers(Clock clock) {
        this.clock = clock;
    }

    void clear() {
        byId.clear();
    }

    /** A new trigger for something that a person did, in a modal when a view is given. */
    public Trigger issue(Installation installation, String personId, String teamId, @Nullable String viewId) {
        String id = Ids.digits(13) + "." + Ids.digits(12) + "." + Ids.hex(32);
        Trigger trigger = new Trigger(
                id, installation, personId, teamId, viewId, clock.instant().plus(LIFE));
        byId.put(id, trigger);
        return trigger;
    }

    /** The trigger with that id, used and expired ones included. */
    public Optional<Trigger> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** A permission to open a view once, soon. */
    public static final class Trigger {
        private final String id;
        private final Installation installation;
        private final String personId;
        private final String teamId;
        private final @Nullable String viewId;
        private final Instant expiresAt;
        private boolean used;

        Trigger(
                String id,
                Installation installation,
                String personId,
                String teamId,
                @Nullable String viewId,
                Instant expiresAt) {
            this.id = id;
            this.installation = installation;
            this.personId = personId;
            this.teamId = teamId;
            this.viewId = viewId;
            this.expiresAt = expiresAt;
        }

        /** The id. */
        public String id() {
            return id;
        }

        /** For whose bot. */
        public Installation installation() {
            return installation;
        }

        /** Who did something. */
        public String personId() {
            return personId;
        }

        /** Where. */
        public String teamId() {
            return teamId;
        }

        /** In which modal or home, or null. */
        public @Nullable String viewId() {
            return viewId;
        }

        /** Whether it is too late at that time. */
        public boolean expired(Instant now) {
            return now.isAfter(expiresAt);
        }

        /** Whether it was used. */
        public boolean used() {
            return used;
        }

        /** Uses it up. */
        public void use() {
            used = true;
        }
    }
}
