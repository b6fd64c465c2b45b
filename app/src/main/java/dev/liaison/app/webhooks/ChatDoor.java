package dev.liaison.app.webhooks;

import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.chat.Answer;
import dev.liaison.domain.chat.Card;
import dev.liaison.domain.chat.ChatAddresses;
import dev.liaison.domain.chat.ChatInbound;
import dev.liaison.domain.chat.Received;
import dev.liaison.domain.chat.Received.Clicked;
import dev.liaison.domain.chat.Received.Submitted;
import dev.liaison.domain.integration.Installation;
import dev.liaison.domain.integration.InstallationVerbs;
import dev.liaison.domain.integration.Installations;
import dev.liaison.domain.integration.Platform;
import dev.liaison.processes.clicks.Clicks;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What happens at once with everything that a chat tells us: said no to, stored, answered with a dialog, or passed over. */
public final class ChatDoor {
    private static final Logger LOG = LoggerFactory.getLogger(ChatDoor.class);
    private static final String STRANGER = "Liaison does not know you here yet. Sign in on the web to answer.";
    /** Somebody looks at the button that they pressed; a chat asks for an answer within three seconds. */
    private static final Duration WORTH_WAITING = Duration.ofSeconds(2);

    private static final Answer ANY_CARD = new Answer.Shown(new Card("", List.of(), List.of(), ""));

    private final Installations installations;
    private final ChatAddresses addresses;
    private final Visitors visitors;
    private final Arrivals arrivals;
    private final ChatCommands commands;
    private final List<TakesClicks> takers;
    private final CardsNow cards;
    private final Replies replies;
    private final AnswersFirst first;
    private final Clicks clicks;

    /** @param takers asked in this order; the last one takes everything */
    ChatDoor(
            Installations installations,
            ChatAddresses addresses,
            Visitors visitors,
            Arrivals arrivals,
            ChatCommands commands,
            List<TakesClicks> takers,
            CardsNow cards,
            Replies replies,
            AnswersFirst first,
            Clicks clicks) {
        this.installations = installations;
        this.addresses = addresses;
        this.visitors = visitors;
        this.arrivals = arrivals;
        this.commands = commands;
        this.takers = takers;
        this.cards = cards;
        this.replies = replies;
        this.first = first;
        this.clicks = clicks;
    }

    /** Takes it in. When this returns, whatever must not be lost is committed. @param chat where it came from */
    public Answer take(Platform platform, ChatInbound chat, Received received) {
        if (received instanceof Received.Handshake handshake) {
            return new Answer.Echo(handshake.challenge());
        }
        if (received instanceof Clicked click) {
            return installation(platform, click.workspaceIds())
                    .map(it -> clicked(chat, it, click))
                    .orElse(Answer.TAKEN);
        }
        if (received instanceof Submitted form) {
            return installation(platform, form.workspaceIds())
                    .map(it -> submitted(it, form))
                    .orElse(Answer.TAKEN);
        }
        tell(platform, received);
        return Answer.TAKEN;
    }

    private void tell(Platform platform, Received received) {
        if (received instanceof Received.Met met) {
            arrivals.met(platform, met);
        } else if (received instanceof Received.Left left) {
            arrivals.left(platform, left);
        } else if (received instanceof Received.Said said) {
            arrivals.said(platform, said);
            installation(platform, said.workspaceIds())
                    .filter(it -> it.organizationId() != null)
                    .ifPresent(it -> said(it, said));
        } else if (received instanceof Received.Uninstalled gone) {
            installation(platform, gone.workspaceIds()).ifPresent(it -> uninstalled(it, gone));
        } else if (received instanceof Received.UserChanged changed) {
            installation(platform, changed.workspaceIds()).ifPresent(it -> addresses.forget(it.id(), changed.userId()));
        } else if (received instanceof Received.Unknown unknown) {
            LOG.info("{} sent an unknown type {}", platform.title(), unknown.type());
        }
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

    private Answer clicked(ChatInbound chat, Installation installation, Clicked click) {
        return visitors.who(installation, click.userId(), click.contact())
                .map(person -> clicked(chat, installation, person, click))
                .orElseGet(() -> carried(chat, installation, click, new Answer.Told(STRANGER)));
    }

    private Answer clicked(ChatInbound chat, Installation installation, UUID person, Clicked click) {
        var answer = taker(click.verb()).clicked(installation, person, click);
        if (answer == Answer.TAKEN) {
            return settled(chat, installation, person, click);
        }
        return answer instanceof Answer.Told told
                ? told(chat, installation, person, click, told)
                : carried(chat, installation, click, answer);
    }

    private Answer settled(ChatInbound chat, Installation installation, UUID person, Clicked click) {
        return chat.carries(click, ANY_CARD)
                        && first.awaiting(() -> clicks.awaitFirstTry(click.dedupeKey(), WORTH_WAITING))
                ? card(chat, installation, person, click).orElse(Answer.TAKEN)
                : Answer.TAKEN;
    }

    /** Words below a card go when the card is replaced, as it is now; so they are told on their own. */
    private Answer told(ChatInbound chat, Installation installation, UUID person, Clicked click, Answer.Told told) {
        cards.distrust(installation, person, click.message());
        var now = card(chat, installation, person, click);
        now.ifPresent(card -> replies.instead(installation, click, told));
        return now.orElseGet(() -> carried(chat, installation, click, told));
    }

    /** The card as it is by now; empty where the answer can't carry it, and the card is replaced like the other copies. */
    private Optional<Answer> card(ChatInbound chat, Installation installation, UUID person, Clicked click) {
        return chat.carries(click, ANY_CARD)
                ? cards.of(installation, person, click.message()).map(Answer.Shown::new)
                : Optional.empty();
    }

    private Answer carried(ChatInbound chat, Installation installation, Clicked click, Answer answer) {
        if (chat.carries(click, answer)) {
            return answer;
        }
        replies.instead(installation, click, answer);
        return Answer.TAKEN;
    }

    private Answer submitted(Installation installation, Submitted form) {
        return visitors.who(installation, form.userId(), form.contact())
                .map(person -> taker(form.verb()).submitted(installation, person, form))
                .orElseGet(() -> new Answer.Wrong(STRANGER));
    }

    private TakesClicks taker(String verb) {
        return takers.stream().filter(it -> it.takes(verb)).findFirst().orElseThrow();
    }

    private void said(Installation installation, Received.Said said) {
        var person = visitors.who(installation, said.userId(), said.contact());
        commands.take(installation, person, said);
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
