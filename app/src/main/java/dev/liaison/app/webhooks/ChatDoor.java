package dev.liaison.app.webhooks;

import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.chat.Answer;
import dev.liaison.domain.chat.ChatAddresses;
import dev.liaison.domain.chat.Received;
import dev.liaison.domain.chat.Received.Clicked;
import dev.liaison.domain.chat.Received.Submitted;
import dev.liaison.domain.integration.Installation;
import dev.liaison.domain.integration.InstallationVerbs;
import dev.liaison.domain.integration.Installations;
import dev.liaison.domain.integration.Platform;
import dev.liaison.processes.clicks.Clicks;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What happens at once with everything that a chat tells us: said no to, stored, answered with a dialog, or passed over. */
public final class ChatDoor {
    private static final Logger LOG = LoggerFactory.getLogger(ChatDoor.class);
    private static final String STRANGER = "Liaison does not know you here yet. Sign in on the web to answer.";

    private final Installations installations;
    private final ChatAddresses addresses;
    private final List<TakesClicks> takers;
    private final Replies replies;
    private final Clicks clicks;

    /** @param takers asked in this order; the last one takes everything */
    ChatDoor(
            Installations installations,
            ChatAddresses addresses,
            List<TakesClicks> takers,
            Replies replies,
            Clicks clicks) {
        this.installations = installations;
        this.addresses = addresses;
        this.takers = takers;
        this.replies = replies;
        this.clicks = clicks;
    }

    /** Takes it in. When this returns, whatever must not be lost is committed. */
    public Answer take(Platform platform, Received received) {
        if (received instanceof Received.Handshake handshake) {
            return new Answer.Echo(handshake.challenge());
        }
        if (received instanceof Submitted form) {
            return installation(platform, form.workspaceIds())
                    .map(it -> submitted(it, form))
                    .orElse(Answer.TAKEN);
        }
        if (received instanceof Clicked click) {
            installation(platform, click.workspaceIds()).ifPresent(it -> clicked(it, click));
        } else if (received instanceof Received.Uninstalled gone) {
            installation(platform, gone.workspaceIds()).ifPresent(it -> uninstalled(it, gone));
        } else if (received instanceof Received.UserChanged changed) {
            installation(platform, changed.workspaceIds()).ifPresent(it -> addresses.forget(it.id(), changed.userId()));
        } else if (received instanceof Received.Met
                || received instanceof Received.Left
                || received instanceof Received.Said) {
            // no chat of ours sends these yet
            LOG.info("{} sent {}", platform.title(), received.getClass().getSimpleName());
        } else if (received instanceof Received.Unknown unknown) {
            LOG.info("{} sent an unknown type {}", platform.title(), unknown.type());
        }
        return Answer.TAKEN;
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
            replies.tell(installation, click, STRANGER);
            return;
        }
        taker(click.verb()).clicked(installation, person.get(), click);
    }

    private Answer submitted(Installation installation, Submitted form) {
        return addresses
                .personOf(installation.id(), form.userId())
                .map(person -> taker(form.verb()).submitted(installation, person, form))
                .orElseGet(() -> new Answer.Wrong(STRANGER));
    }

    private TakesClicks taker(String verb) {
        return takers.stream().filter(it -> it.takes(verb)).findFirst().orElseThrow();
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
}
