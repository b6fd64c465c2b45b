package dev.liaison.app.webhooks;

import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.chat.Card;
import dev.liaison.domain.chat.ChatContact;
import dev.liaison.domain.chat.ChatContacts;
import dev.liaison.domain.chat.ChatProviders;
import dev.liaison.domain.chat.ChatVerbs;
import dev.liaison.domain.chat.LooksUpMembers;
import dev.liaison.domain.chat.Received;
import dev.liaison.domain.integration.Health;
import dev.liaison.domain.integration.Installation;
import dev.liaison.domain.integration.Installations;
import dev.liaison.domain.integration.Platform;
import dev.liaison.domain.outside.ProviderFailure;
import dev.liaison.processes.clicks.Clicks;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Our app comes to people and leaves them. Where nobody has said yet whose workspace it is, an installation waits for a global
 * admin to confirm it, and serves nobody.
 */
final class Arrivals {
    private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);
    /** So many people of a workspace that nobody has confirmed are asked for, to find out whose it may be. */
    private static final int ENOUGH_TO_TELL = 20;

    private static final Card UNCONFIRMED = new Card(
            "Thank you for installing Liaison",
            List.of(
                    new Card.Text(
                            "It is not connected with a mentoring program yet. A global administrator of your program"
                                    + " confirms it in Liaison, under Manage > Engagement > Integrations. You hear from us then.")),
            List.of(),
            "");

    private final Installations installations;
    private final ChatContacts contacts;
    private final ChatProviders providers;
    private final Clicks clicks;
    private final Replies replies;
    private final Visitors visitors;
    private final TransactionTemplate transactions;
    private final Executor afterwards;
    private final Clock clock;

    Arrivals(
            Installations installations,
            ChatContacts contacts,
            ChatProviders providers,
            Clicks clicks,
            Replies replies,
            Visitors visitors,
            TransactionTemplate transactions,
            Executor afterwards,
            Clock clock) {
        this.installations = installations;
        this.contacts = contacts;
        this.providers = providers;
        this.clicks = clicks;
        this.replies = replies;
        this.visitors = visitors;
        this.transactions = transactions;
        this.afterwards = afterwards;
        this.clock = clock;
    }

    /** When this returns, whom the app came to is committed, and their welcome is under way. */
    void met(Platform platform, Received.Met met) {
        met(platform, met, false);
    }

    /** Whoever writes to us has the app, also in a workspace that was removed here. Somebody who waits is told again for what. */
    void said(Platform platform, Received.Said said) {
        met(platform, new Received.Met(said.workspaceIds(), said.userId(), said.contact(), said.dedupeKey()), true);
    }

    private void met(Platform platform, Received.Met met, boolean spoke) {
        var installation = installation(platform, met.workspaceIds());
        var first = Objects.requireNonNull(transactions.execute(
                status -> contacts.met(installation.id(), met.userId(), met.contact(), clock.instant())));
        var contact = contacts.find(installation.id(), met.userId()).orElseThrow();
        if (installation.organizationId() != null) {
            if (!first) {
                visitors.recognized(installation, met.userId());
            }
            clicks.store("met:" + contact.id(), ChatVerbs.MET, contact.id().toString(), null, Surface.PROVIDER, "");
        } else if (first || spoke) {
            afterwards.execute(() -> unconfirmed(installation, contact));
        }
    }

    void left(Platform platform, Received.Left left) {
        live(platform, left.workspaceIds())
                .flatMap(installation -> contacts.find(installation.id(), left.userId()))
                .ifPresent(contact -> clicks.store(
                        left.dedupeKey(), ChatVerbs.LEFT, contact.id().toString(), null, Surface.PROVIDER, ""));
    }

    private Optional<Installation> live(Platform platform, List<String> workspaceIds) {
        return workspaceIds.stream()
                .flatMap(id -> installations.live(platform, id).stream())
                .findFirst();
    }

    private Installation installation(Platform platform, List<String> workspaceIds) {
        return live(platform, workspaceIds).orElseGet(() -> arrived(platform, workspaceIds.get(0)));
    }

    private Installation arrived(Platform platform, String workspaceId) {
        try {
            transactions.executeWithoutResult(status -> installations.add(unclaimed(platform, workspaceId)));
        } catch (DuplicateKeyException e) {
            LOG.info("{} {} was met by two at once", platform.title(), workspaceId);
        }
        return installations.live(platform, workspaceId).orElseThrow();
    }

    private Installation unclaimed(Platform platform, String workspaceId) {
        var now = clock.instant();
        return new Installation(
                UUID.randomUUID(),
                null,
                platform,
                workspaceId,
                false,
                workspaceId,
                "",
                "",
                "",
                "",
                null,
                now,
                Health.HEALTHY,
                "",
                now,
                null,
                null);
    }

    /** Asks who it is, so that the admin of their organization finds the workspace, and tells them how it goes on. */
    private void unconfirmed(Installation installation, ChatContact contact) {
        try {
            if (contacts.present(installation.id()).size() <= ENOUGH_TO_TELL
                    && providers.of(installation.platform()) instanceof LooksUpMembers chat) {
                var member = chat.member(installation, contact.userId(), contact.contact());
                contacts.describe(installation.id(), contact.userId(), member);
                replies.post(installation, contact.user(), UNCONFIRMED);
            }
        } catch (ProviderFailure e) {
            LOG.warn("could not find out who has the app in {}: {}", installation.externalId(), e.getMessage());
        }
    }
}
