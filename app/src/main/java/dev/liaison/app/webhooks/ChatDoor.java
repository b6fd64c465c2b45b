package dev.liaison.app.webhooks;

import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.chat.AnswersClicks;
import dev.liaison.domain.chat.ChatAddresses;
import dev.liaison.domain.chat.ChatProviders;
import dev.liaison.domain.chat.MessageRef;
import dev.liaison.domain.chat.OpensDialogs;
import dev.liaison.domain.chat.Received;
import dev.liaison.domain.chat.Received.Clicked;
import dev.liaison.domain.chat.Received.Submitted;
import dev.liaison.domain.delivery.CardCopies;
import dev.liaison.domain.integration.Installation;
import dev.liaison.domain.integration.InstallationVerbs;
import dev.liaison.domain.integration.Installations;
import dev.liaison.domain.integration.Platform;
import dev.liaison.domain.outside.ProviderFailure;
import dev.liaison.domain.request.RequestCards;
import dev.liaison.domain.request.RequestDesk;
import dev.liaison.domain.request.RequestNotice;
import dev.liaison.domain.request.RequestVerbs;
import dev.liaison.processes.clicks.Clicks;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What happens at once with everything that a chat tells us: said no to, stored, answered with a dialog, or passed over. */
public final class ChatDoor {
    private static final Logger LOG = LoggerFactory.getLogger(ChatDoor.class);

    private final Installations installations;
    private final ChatAddresses addresses;
    private final ChatProviders providers;
    private final RequestDesk desk;
    private final RequestCards cards;
    private final CardCopies copies;
    private final Clicks clicks;
    private final Executor afterwards;

    /** @param afterwards does what the sender need not wait for, and what may be lost in a crash */
    public ChatDoor(
            Installations installations,
            ChatAddresses addresses,
            ChatProviders providers,
            RequestDesk desk,
            RequestCards cards,
            CardCopies copies,
            Clicks clicks,
            Executor afterwards) {
        this.installations = installations;
        this.addresses = addresses;
        this.providers = providers;
        this.desk = desk;
        this.cards = cards;
        this.copies = copies;
        this.clicks = clicks;
        this.afterwards = afterwards;
    }

    /** Takes it in. When this returns, whatever must not be lost is committed. @return the body of the answer */
    public String take(Platform platform, Received received) {
        if (received instanceof Received.Handshake handshake) {
            return handshake.challenge();
        }
        if (received instanceof Clicked click) {
            installation(platform, click.workspaceIds()).ifPresent(it -> clicked(it, click));
        } else if (received instanceof Submitted form) {
            installation(platform, form.workspaceIds()).ifPresent(it -> submitted(it, form));
        } else if (received instanceof Received.Uninstalled gone) {
            installation(platform, gone.workspaceIds()).ifPresent(it -> uninstalled(it, gone));
        } else if (received instanceof Received.UserChanged changed) {
            installation(platform, changed.workspaceIds()).ifPresent(it -> addresses.forget(it.id(), changed.userId()));
        } else if (received instanceof Received.Unknown unknown) {
            LOG.info("{} sent an unknown type {}", platform.title(), unknown.type());
        }
        return "";
    }

    private Optional<Installation> installation(Platform platform, List<String> workspaceIds) {
        var found = workspaceIds.stream()
                .flatMap(id -> installations.live(platform, id).stream())
                .findFirst();
        if (found.isEmpty()) {
            LOG.info("{} speaks of {}, where we are not installed", platform.title(), workspaceIds);
        }
        return found;
    }

    private void clicked(Installation installation, Clicked click) {
        var person = addresses.personOf(installation.id(), click.userId());
        if (person.isEmpty()) {
            tell(installation, click, "Liaison does not know you here yet. Sign in on the web to answer.");
            return;
        }
        var no = desk.whyNot(person.get(), click.verb(), click.subjectId());
        if (no.isPresent()) {
            refresh(click.subjectId());
            tell(installation, click, no.get());
            return;
        }
        switch (click.verb()) {
            case RequestVerbs.VIEW_PROFILE, RequestVerbs.DECLINE -> open(installation, click);
            default ->
                clicks.store(
                        click.dedupeKey(),
                        click.verb(),
                        click.subjectId(),
                        person.get(),
                        installation.platform().surface(),
                        "");
        }
    }

    private void open(Installation installation, Clicked click) {
        var requestId = UUID.fromString(click.subjectId());
        var dialog = click.verb().equals(RequestVerbs.DECLINE) ? cards.decline(requestId) : cards.profile(requestId);
        try {
            if (providers.of(installation.platform()) instanceof OpensDialogs dialogs) {
                dialogs.open(installation, click.trigger(), dialog);
            }
        } catch (ProviderFailure e) {
            LOG.warn("a dialog in {} did not open: {}", installation.name(), e.getMessage());
            tell(installation, click, "That took too long. Press the button again.");
        }
    }

    private void submitted(Installation installation, Submitted form) {
        addresses
                .personOf(installation.id(), form.userId())
                .filter(person -> form.verb().equals(RequestVerbs.DECLINE))
                .ifPresent(person -> submitted(installation, form, person));
    }

    /** A dialog may stay open while the matter is settled elsewhere, and what it says about itself is a claim too. */
    private void submitted(Installation installation, Submitted form, UUID person) {
        var no = desk.whyNot(person, form.verb(), form.subjectId());
        if (no.isPresent()) {
            refresh(form.subjectId());
            copies.ofPerson("request:" + form.subjectId(), person, installation.id())
                    .ifPresent(card -> tell(installation, form.userId(), card, no.get()));
            return;
        }
        clicks.store(
                form.dedupeKey(),
                form.verb(),
                form.subjectId(),
                person,
                installation.platform().surface(),
                form.text());
    }

    private void uninstalled(Installation installation, Received.Uninstalled gone) {
        clicks.store(
                gone.dedupeKey(),
                InstallationVerbs.UNINSTALLED,
                installation.id().toString(),
                null,
                Surface.PROVIDER,
                gone.reason());
    }

    private void tell(Installation installation, Clicked click, String text) {
        tell(installation, click.userId(), click.message(), text);
    }

    private void tell(Installation installation, String userId, MessageRef message, String text) {
        afterwards.execute(() -> {
            try {
                if (providers.of(installation.platform()) instanceof AnswersClicks answers) {
                    answers.tell(installation, userId, message, text);
                }
            } catch (ProviderFailure e) {
                LOG.warn("could not answer a click in {}: {}", installation.name(), e.getMessage());
            }
        });
    }

    /** A stale copy shows the present state from now on. */
    private void refresh(String requestId) {
        afterwards.execute(() -> {
            try {
                var matter = cards.matter(UUID.fromString(requestId));
                copies.refresh("request:" + requestId, notice -> cards.card(RequestNotice.named(notice), matter));
            } catch (ProviderFailure e) {
                LOG.warn("could not refresh the cards of request {}: {}", requestId, e.getMessage());
            }
        });
    }
}
