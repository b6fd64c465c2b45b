package dev.liaison.app.webhooks;

import dev.liaison.domain.chat.ChatAddress;
import dev.liaison.domain.chat.ChatAddresses;
import dev.liaison.domain.chat.ChatContact;
import dev.liaison.domain.chat.ChatContacts;
import dev.liaison.domain.chat.ChatSettings;
import dev.liaison.domain.integration.Installation;
import dev.liaison.domain.people.People;
import dev.liaison.domain.people.Person;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Who it is that does something in a chat. */
final class Visitors {
    private final ChatAddresses addresses;
    private final ChatContacts contacts;
    private final ChatSettings settings;
    private final People people;
    private final Clock clock;

    Visitors(ChatAddresses addresses, ChatContacts contacts, ChatSettings settings, People people, Clock clock) {
        this.addresses = addresses;
        this.contacts = contacts;
        this.settings = settings;
        this.people = people;
        this.clock = clock;
    }

    /**
     * The member, who is noted to have used that chat last.
     *
     * @param contact how to write to them, as their message says; empty where a chat needs none
     * @return empty for somebody whom nobody here knows
     */
    Optional<UUID> who(Installation installation, String userId, String contact) {
        if (!contact.isEmpty()) {
            contacts.refresh(installation.id(), userId, contact);
        }
        var person = addresses.personOf(installation.id(), userId).or(() -> recognized(installation, userId));
        person.ifPresent(it -> settings.used(it, installation.platform(), clock.instant()));
        return person;
    }

    /** Somebody who had the app before they became a member, or who has it again: they are reached there from now on. */
    Optional<UUID> recognized(Installation installation, String userId) {
        var contact = contacts.find(installation.id(), userId);
        var member = contact.flatMap(it -> member(installation, it));
        member.ifPresent(person -> addresses.save(new ChatAddress(
                person.id(),
                installation.id(),
                ChatAddress.Status.FOUND,
                contact.orElseThrow().user(),
                clock.instant())));
        return member.map(Person::id);
    }

    private Optional<Person> member(Installation installation, ChatContact contact) {
        return Optional.ofNullable(installation.organizationId())
                .flatMap(organization -> people.byEmail(organization, contact.email()))
                .filter(Person::active);
    }
}
