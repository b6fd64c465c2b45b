package dev.liaison.sandbox.teams.delivery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.Json;
import dev.liaison.sandbox.oauth.SigningKey;
import java.util.ArrayList;
import java.util.List;

/** The keys that activities are signed with, the newest last; each is endorsed for channels. Thread-safe. */
public final class BotKeys {
    private static final List<String> CHANNELS = List.of("msteams", "emulator", "webchat", "directline");
    private final List<Endorsed> keys = new ArrayList<>();

    /** One key; without channels its endorsements are left out altogether. */
    private record Endorsed(SigningKey key, List<String> channels) {}

    /** With one key. */
    public BotKeys() {
        rotate(false);
    }

    /** A new key signs from now on; the old ones stay in the set, unless they are to be forgotten. Answers its id. */
    public synchronized String rotate(boolean forgetOld) {
        if (forgetOld) {
            keys.clear();
        }
        SigningKey key = new SigningKey();
        keys.add(new Endorsed(key, CHANNELS));
        return key.id();
    }

    /** The key that signs. */
    public synchronized SigningKey current() {
        return keys.get(keys.size() - 1).key();
    }

    /** A key in the set that is endorsed for these channels only; none leaves the field out. */
    public synchronized SigningKey endorsed(List<String> channels) {
        return keys.stream()
                .filter(each -> each.channels().equals(channels))
                .findFirst()
                .map(Endorsed::key)
                .orElseGet(() -> add(channels));
    }

    private SigningKey add(List<String> channels) {
        SigningKey key = new SigningKey();
        // Before the newest one, which goes on to sign everything else.
        keys.add(0, new Endorsed(key, List.copyOf(channels)));
        return key;
    }

    /** The public halves. */
    public synchronized ObjectNode jwks() {
        ObjectNode out = Json.object();
        var list = out.putArray("keys");
        for (Endorsed each : keys) {
            ObjectNode key = each.key().jwk();
            key.put("x5t", each.key().id());
            if (!each.channels().isEmpty()) {
                each.channels().forEach(key.putArray("endorsements")::add);
            }
            list.add(key);
        }
        return out;
    }
}
