package dev.liaison.domain.delivery;

import dev.liaison.domain.chat.Card;
import dev.liaison.domain.chat.ChatProviders;
import dev.liaison.domain.chat.MessageRef;
import dev.liaison.domain.integration.Installation;
import dev.liaison.domain.integration.Installations;
import dev.liaison.domain.outside.ProviderFailure;
import dev.liaison.domain.outside.Throttled;
import dev.liaison.domain.outside.Unreachable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Brings cards that are in chats to what they should show. A chat is called only about those that show something else, so that
 * however many there are, each try gets further. Of two who do so at the same time, the one whose call came last may have known
 * less than the other: so everybody looks at the facts once more after their calls.
 */
public final class CardUpdates {
    /** If the facts still change then, whoever changes them is at it too. */
    private static final int ROUNDS = 4;
    /** A chat that has asked to wait so often in one go is not asked for the rest. */
    private static final int ENOUGH = 2;

    private final Installations installations;
    private final ChatProviders providers;

    public CardUpdates(Installations installations, ChatProviders providers) {
        this.installations = installations;
        this.providers = providers;
    }

    /**
     * A card in a chat.
     *
     * @param of what it belongs to
     * @param shows the {@link Card#print} of what it shows; empty when nobody knows
     */
    public record Placed<T>(T of, UUID installationId, MessageRef message, String shows) {}

    /**
     * Replaces those that show something else than they should. Blocks; harmless to repeat. A card that somebody deleted, or
     * whose workspace was removed, is passed over; one that fails does not keep the others from being replaced.
     *
     * @param look reads the facts each time; the function composes what a card should show by them
     * @param note is told, in a transaction of its own, what a card shows now: its print, or empty when nobody knows since the
     *     call failed
     * @throws ProviderFailure when a card failed; of several failures, one that is worth another try
     */
    public <T> void bring(List<Placed<T>> cards, Supplier<Function<T, Card>> look, BiConsumer<T, String> note) {
        var run = new Run<T>(note);
        var left = cards.stream().filter(run::live).toList();
        for (var round = 0; round < ROUNDS && !left.isEmpty(); round++) {
            var now = look.get();
            left = left.stream().filter(it -> run.show(it, now.apply(it.of()))).toList();
        }
        if (run.failed != null) {
            throw run.failed;
        }
    }

    /** One go at it. */
    private final class Run<T> {
        private final BiConsumer<T, String> note;
        private final Map<UUID, Optional<Installation>> workspaces = new HashMap<>();
        private final Map<UUID, Integer> throttled = new HashMap<>();
        private final Map<T, String> shown = new HashMap<>();
        private @Nullable ProviderFailure failed;

        Run(BiConsumer<T, String> note) {
            this.note = note;
        }

        boolean live(Placed<T> card) {
            return workspace(card).isPresent();
        }

        private Optional<Installation> workspace(Placed<T> card) {
            return workspaces.computeIfAbsent(
                    card.installationId(), id -> installations.find(id).filter(Installation::live));
        }

        /** @return whether to look at it once more: what was replaced may have changed meanwhile */
        boolean show(Placed<T> card, Card now) {
            var print = now.print();
            if (print.equals(shown.getOrDefault(card.of(), card.shows()))) {
                return false;
            }
            var workspace = workspace(card).orElseThrow();
            if (throttled.getOrDefault(workspace.id(), 0) >= ENOUGH) {
                return false;
            }
            try {
                providers.of(workspace.platform()).update(workspace, card.message(), now);
            } catch (ProviderFailure e) {
                note.accept(card.of(), "");
                failed(workspace, e);
                return false;
            }
            note.accept(card.of(), print);
            shown.put(card.of(), print);
            return true;
        }

        private void failed(Installation workspace, ProviderFailure e) {
            if (e instanceof Throttled) {
                throttled.merge(workspace.id(), 1, Integer::sum);
            }
            failed = failed == null || worthAnotherTry(e) && !worthAnotherTry(failed) ? e : failed;
        }
    }

    /** True when the same call may work a little later. */
    public static boolean worthAnotherTry(ProviderFailure e) {
        return e instanceof Throttled || e instanceof Unreachable;
    }
}
