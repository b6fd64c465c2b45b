package dev.liaison.domain.delivery;

import dev.liaison.domain.chat.Card;
import dev.liaison.domain.chat.ChatProvider;
import dev.liaison.domain.chat.ChatUser;
import dev.liaison.domain.chat.MessageRef;
import dev.liaison.domain.integration.Installation;
import dev.liaison.domain.integration.Platform;
import dev.liaison.domain.outside.Refused;
import dev.liaison.domain.outside.Throttled;
import dev.liaison.domain.people.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A chat in whose workspaces only those are whom a test let in. */
public final class Chat implements ChatProvider {
    public final List<String> log = new ArrayList<>();
    /** What updates brought, in the order in which they arrived. */
    public final List<Card> shown = new ArrayList<>();

    public final Set<UUID> uninstalled = new HashSet<>();
    private final Set<String> members = new HashSet<>();
    private final Platform platform;
    private final Map<String, RuntimeException> trouble = new HashMap<>();
    private final Map<String, Runnable> meanwhile = new HashMap<>();
    private final Map<UUID, Integer> allowed = new HashMap<>();

    Chat(Platform platform) {
        this.platform = platform;
    }

    public void has(Installation workspace, Person person) {
        members.add(workspace.id() + person.email());
    }

    /** From now on a method (by its name) fails in that workspace; null heals it. */
    public void fails(String method, Installation workspace, @Nullable RuntimeException e) {
        if (e == null) {
            trouble.remove(method + workspace.id());
        } else {
            trouble.put(method + workspace.id(), e);
        }
    }

    /** That happens while the next call of a method is on its way. */
    public void meanwhile(String method, Runnable happens) {
        meanwhile.put(method, happens);
    }

    /** So many updates are taken from now on, and then none. */
    public void allows(Installation workspace, int updates) {
        allowed.put(workspace.id(), updates);
    }

    private void call(String method, Installation workspace, String what) {
        log.add(method + " " + workspace.name() + (what.isEmpty() ? "" : ": " + what));
        var e = trouble.get(method + workspace.id());
        if (e != null) {
            throw e;
        }
        Optional.ofNullable(meanwhile.remove(method)).ifPresent(Runnable::run);
    }

    @Override
    public Platform platform() {
        return platform;
    }

    @Override
    public ChatUser find(Installation installation, String email) {
        call("find", installation, email);
        if (!members.contains(installation.id() + email)) {
            throw new Refused(Refused.Reason.NOT_FOUND, "users_not_found");
        }
        return new ChatUser("U-" + email, email);
    }

    @Override
    public MessageRef post(Installation installation, ChatUser user, Card card, String deliveryId) {
        call("post", installation, user.id());
        return new MessageRef("M-" + deliveryId);
    }

    @Override
    public boolean update(Installation installation, MessageRef message, Card card) {
        if (allowed.getOrDefault(installation.id(), Integer.MAX_VALUE) == 0) {
            throw new Throttled(Duration.ofSeconds(1));
        }
        allowed.computeIfPresent(installation.id(), (id, left) -> left - 1);
        call("update", installation, card.buttons().size() + " buttons");
        shown.add(card);
        return true;
    }

    @Override
    public void probe(Installation installation) {
        call("probe", installation, "");
    }

    @Override
    public void uninstall(Installation installation) {
        call("uninstall", installation, "");
        uninstalled.add(installation.id());
    }
}
