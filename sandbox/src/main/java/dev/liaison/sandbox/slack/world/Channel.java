package dev.liaison.sandbox.slack.world;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The direct channel between one installation's bot and one person. */
public final class Channel {
    private final String id;
    private final Installation installation;
    private final String personId;
    private final long created;
    private final List<Message> messages = new ArrayList<>();
    private final Map<String, Message> byTs = new HashMap<>();
    private long lastMicros;

    Channel(String id, Installation installation, String personId, long created) {
        this.id = id;
        this.installation = installation;
        this.personId = personId;
        this.created = created;
    }

    /** Id, D…. */
    public String id() {
        return id;
    }

    /** Whose bot. */
    public Installation installation() {
        return installation;
    }

    /** The person at the other end. */
    public String personId() {
        return personId;
    }

    /** When it came to be, in epoch seconds. */
    public long created() {
        return created;
    }

    /** Everything ever written, deleted and ephemeral included, oldest first. */
    public List<Message> messages() {
        return messages;
    }

    /** A message that is still there. */
    public Optional<Message> message(String ts) {
        return Optional.ofNullable(byTs.get(ts)).filter(message -> !message.deleted());
    }

    /** Adds a message with the next free time stamp. */
    public Message post(long epochMicros, String authorId, boolean fromBot, boolean ephemeral, String text) {
        lastMicros = Math.max(lastMicros + 1, epochMicros);
        Message message = new Message(Stamp.of(lastMicros), authorId, fromBot, ephemeral, text);
        messages.add(message);
        byTs.put(message.ts(), message);
        return message;
    }
}
