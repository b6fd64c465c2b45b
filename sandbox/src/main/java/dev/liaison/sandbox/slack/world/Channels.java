package dev.liaison.sandbox.slack.world;

import dev.liaison.sandbox.kit.Ids;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** All direct channels. */
public final class Channels {
    private final Clock clock;
    private final Map<String, Channel> byId = new LinkedHashMap<>();
    private final Map<Ends, Channel> byEnds = new HashMap<>();

    private record Ends(Installation installation, String personId) {}

    Channels(Clock clock) {
        this.clock = clock;
    }

    void clear() {
        byId.clear();
        byEnds.clear();
    }

    /** The channel with that id. */
    public Optional<Channel> channel(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The bot's channel with a person, if there is one. */
    public Optional<Channel> find(Installation installation, String personId) {
        return Optional.ofNullable(byEnds.get(new Ends(installation, personId)));
    }

    /** The bot's channel with a person. */
    public Channel open(Installation installation, String personId) {
        return find(installation, personId).orElseGet(() -> {
            Channel fresh = new Channel(
                    Ids.object("D"), installation, personId, clock.instant().getEpochSecond());
            byId.put(fresh.id(), fresh);
            byEnds.put(new Ends(installation, personId), fresh);
            return fresh;
        });
    }

    /** Adds a message to a channel at the present time. */
    public Message post(Channel channel, String authorId, boolean fromBot, boolean ephemeral, String text) {
        return channel.post(Stamp.micros(clock.instant()), authorId, fromBot, ephemeral, text);
    }
}
