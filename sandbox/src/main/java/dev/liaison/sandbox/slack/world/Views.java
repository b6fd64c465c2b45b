package dev.liaison.sandbox.slack.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Open modals, as stacks, and App Homes. */
public final class Views {
    private final Clock clock;
    private final List<View> modals = new ArrayList<>();
    private final List<View> homes = new ArrayList<>();

    Views(Clock clock) {
        this.clock = clock;
    }

    void clear() {
        modals.clear();
        homes.clear();
    }

    /** An open modal or a published home. */
    public Optional<View> find(@Nullable String id) {
        return modal(id)
                .or(() -> homes.stream().filter(view -> view.id().equals(id)).findFirst());
    }

    /** An open modal. */
    public Optional<View> modal(@Nullable String id) {
        return modals.stream().filter(view -> view.id().equals(id)).findFirst();
    }

    /** An open view by the app's own id. */
    public Optional<View> byExternalId(Installation installation, String externalId) {
        return modals.stream()
                .filter(view -> view.installation() == installation && externalId.equals(view.externalId()))
                .findFirst();
    }

    /** A person's open modals of one installation, bottom first. */
    public List<View> stack(Installation installation, String personId) {
        return modals.stream()
                .filter(view ->
                        view.installation() == installation && view.personId().equals(personId))
                .toList();
    }

    /** Opens a modal as the first of a new stack. */
    public View open(Installation installation, String personId, String teamId, ObjectNode content) {
        modals.removeAll(stack(installation, personId));
        return add(new View(installation, personId, teamId, content, null));
    }

    /** Puts a modal on top of another one. */
    public View push(View below, ObjectNode content) {
        return add(new View(below.installation(), below.personId(), below.teamId(), content, below));
    }

    private View add(View view) {
        view.show(view.content(), clock.instant());
        modals.add(view);
        return view;
    }

    /** New content for an open view. */
    public void update(View view, ObjectNode content) {
        view.show(content, clock.instant());
    }

    /** Takes one modal off. */
    public void close(View view) {
        modals.remove(view);
    }

    /** A person's App Home, if the app has published one. */
    public Optional<View> home(Installation installation, String personId) {
        return homes.stream()
                .filter(view ->
                        view.installation() == installation && view.personId().equals(personId))
                .findFirst();
    }

    /** Publishes a person's App Home. */
    public View publish(Installation installation, String personId, String teamId, ObjectNode content) {
        View view = home(installation, personId).orElseGet(() -> {
            View fresh = new View(installation, personId, teamId, content, null);
            homes.add(fresh);
            return fresh;
        });
        view.show(content, clock.instant());
        return view;
    }
}
