package dev.liaison.providers.teams;

import dev.liaison.domain.chat.AnswersClicks;
import dev.liaison.domain.chat.Card;
import dev.liaison.domain.chat.ChatContact;
import dev.liaison.domain.chat.ChatContacts;
import dev.liaison.domain.chat.ChatMember;
import dev.liaison.domain.chat.ChatProvider;
import dev.liaison.domain.chat.ChatUser;
import dev.liaison.domain.chat.LooksUpMembers;
import dev.liaison.domain.chat.MessageRef;
import dev.liaison.domain.integration.Installation;
import dev.liaison.domain.integration.Platform;
import dev.liaison.domain.outside.Refused;
import dev.liaison.providers.teams.TeamsIds.Contact;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Teams as a chat: personal conversations with those who have our app, and nobody else. */
public final class TeamsChat implements ChatProvider, LooksUpMembers, AnswersClicks {
    private final TeamsApi api;
    private final BiFunction<UUID, String, Optional<ChatContact>> byEmail;
    private final BiFunction<UUID, String, Optional<ChatContact>> byId;
    private final Function<UUID, Optional<ChatContact>> anybody;

    public TeamsChat(TeamsApi api, ChatContacts contacts) {
        this(api, contacts::byEmail, contacts::find, contacts::anybody);
    }

    /**
     * All of an installation's people.
     *
     * @param byEmail of those who have the app now
     * @param byId also of those who had it
     * @param anybody who has it now
     */
    TeamsChat(
            TeamsApi api,
            BiFunction<UUID, String, Optional<ChatContact>> byEmail,
            BiFunction<UUID, String, Optional<ChatContact>> byId,
            Function<UUID, Optional<ChatContact>> anybody) {
        this.api = api;
        this.byEmail = byEmail;
        this.byId = byId;
        this.anybody = anybody;
    }

    @Override
    public Platform platform() {
        return Platform.TEAMS;
    }

    /** Never asks Teams: there is no way to write to somebody who does not have the app. */
    @Override
    public ChatUser find(Installation installation, String email) {
        return byEmail.apply(installation.id(), email.strip())
                .map(contact -> new ChatUser(contact.userId(), installation.externalId() + ":" + contact.userId()))
                .orElseThrow(() -> refused("nobody with that address has the app"));
    }

    @Override
    public MessageRef post(Installation installation, ChatUser user, Card card, String deliveryId) {
        var contact = present(installation, user.id());
        return api.post(installation, user.id(), contact, TeamsMessages.card(card, deliveryId))
                .ref();
    }

    @Override
    public boolean update(Installation installation, MessageRef message, Card card) {
        var place = TeamsIds.parse(message);
        return contact(installation, place.user())
                .map(contact -> api.update(installation, place, contact, TeamsMessages.card(card, "")))
                .orElse(false);
    }

    /** Asks who somebody is that we know; where nobody has the app yet, there is nothing to lose. */
    @Override
    public void probe(Installation installation) {
        anybody.apply(installation.id())
                .ifPresent(it -> api.member(installation, it.userId(), TeamsIds.parseContact(it.contact())));
    }

    /** A bot can't remove itself from a tenant: the admin does. Our side of it is that nothing is sent there any more. */
    @Override
    public void uninstall(Installation installation) {}

    @Override
    public ChatMember member(Installation installation, String userId, String contact) {
        return api.member(installation, userId, TeamsIds.parseContact(contact));
    }

    /** As a message of its own, since Teams has nothing that only one person sees; nobody else is in that conversation. */
    @Override
    public void tell(Installation installation, String userId, MessageRef message, String text) {
        api.post(installation, userId, present(installation, userId), TeamsMessages.words(text));
    }

    private Contact present(Installation installation, String userId) {
        return byId.apply(installation.id(), userId)
                .filter(contact -> contact.goneAt() == null)
                .map(contact -> TeamsIds.parseContact(contact.contact()))
                .orElseThrow(() -> refused("the app is not there for that person"));
    }

    /** What was sent to somebody who is gone may still be there to change. */
    private Optional<Contact> contact(Installation installation, String userId) {
        return byId.apply(installation.id(), userId).map(contact -> TeamsIds.parseContact(contact.contact()));
    }

    private static Refused refused(String why) {
        return new Refused(Refused.Reason.NOT_FOUND, "Teams: " + why);
    }
}
