package dev.liaison.sandbox.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One person's calendar at one provider. Guarded by the monitor of {@link Calendars}. */
public final class Account {
    private final Provider provider;
    private final String email;
    private final Map<String, Event> events = new LinkedHashMap<>();
    private final Map<String, Event> deleted = new LinkedHashMap<>();
    private Profile profile;

    /** A new, empty one. */
    public Account(Provider provider, String email, Profile profile) {
        this.provider = provider;
        this.email = email;
        this.profile = profile;
    }

    /** Who keeps it. */
    public Provider provider() {
        return provider;
    }

    /** Its address, exactly as the vendor writes it. */
    public String email() {
        return email;
    }

    /** What is set about it. */
    public Profile profile() {
        return profile;
    }

    /** Sets it otherwise. */
    public void set(Profile changed) {
        profile = changed;
    }

    /** The account's own id, the same in every run. */
    public UUID id() {
        return UUID.nameUUIDFromBytes((provider.key() + ":" + email).getBytes(StandardCharsets.UTF_8));
    }

    /** All living entries, in the order in which they were made. */
    public Collection<Event> events() {
        return List.copyOf(events.values());
    }

    /** The living entry with that id. */
    public Optional<Event> event(String id) {
        return Optional.ofNullable(events.get(id));
    }

    /** The living entries of that meeting. */
    public List<Event> byUid(String uid) {
        return events.values().stream().filter(event -> event.uid().equals(uid)).toList();
    }

    /** What was made with that key of a client's, be it deleted by now. */
    public Optional<Event> made(String clientKey) {
        return Stream.concat(events.values().stream(), deleted.values().stream())
                .filter(event -> clientKey.equals(event.booking().clientKey()))
                .filter(event -> event.booking().organizer().equalsIgnoreCase(email))
                .findFirst();
    }

    /** The entry that was once deleted under that id. */
    public Optional<Event> deleted(String id) {
        return Optional.ofNullable(deleted.get(id));
    }

    /** Puts an entry in, or a new version of one; a deleted one lives again. */
    public Event put(Event event) {
        deleted.remove(event.id());
        events.put(event.id(), event);
        return event;
    }

    /** Takes an entry out; its id stays known. */
    public void delete(String id) {
        Event gone = events.remove(id);
        if (gone != null) {
            deleted.put(id, gone);
        }
    }

    /** What takes place in that window, cancelled things too, sorted by beginning. */
    public List<Occurrence> between(Instant from, Instant to) {
        Expansion expansion = new Expansion(profile.zone(), from, to);
        return events.values().stream()
                .flatMap(expansion::of)
                .sorted(Comparator.comparing(Occurrence::start)
                        .thenComparing(each -> each.event().id()))
                .toList();
    }

    /** What somebody else of that organization, null for nobody's, may see. */
    public Sharing towards(@Nullable String organization) {
        boolean colleague = organization != null && organization.equals(profile.organization());
        return colleague ? profile.colleagues() : profile.others();
    }
}
