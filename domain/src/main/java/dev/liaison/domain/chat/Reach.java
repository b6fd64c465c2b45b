package dev.liaison.domain.chat;

import dev.liaison.domain.integration.Health;
import dev.liaison.domain.integration.Installation;
import dev.liaison.domain.integration.Installations;
import dev.liaison.domain.outside.Refused;
import dev.liaison.domain.people.Person;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Finds out where a person can be reached in chat, and remembers it. Blocks when a provider has to be asked. */
public final class Reach {
    /** How long a provider's no is believed; a yes is believed until a message is refused. */
    private static final Duration NO_IS_GOOD_FOR = Duration.ofHours(6);

    private final Installations installations;
    private final ChatAddresses addresses;
    private final ChatProviders providers;
    private final Clock clock;

    public Reach(Installations installations, ChatAddresses addresses, ChatProviders providers, Clock clock) {
        this.installations = installations;
        this.addresses = addresses;
        this.providers = providers;
        this.clock = clock;
    }

    /** Where somebody was found. */
    public record Found(Installation installation, ChatUser user) {}

    /**
     * The first of the organization's installations that has the person.
     *
     * @return empty when none has; {@link ChatAddresses} then knows why
     * @throws dev.liaison.domain.outside.ProviderFailure when a provider could not be asked
     */
    public Optional<Found> find(Person person) {
        for (var installation : healthy(person)) {
            var user = address(installation, person).reachable();
            if (user.isPresent()) {
                return Optional.of(new Found(installation, user.get()));
            }
        }
        return Optional.empty();
    }

    /** True when the organization has any chat to look in. */
    public boolean anywhere(Person person) {
        return !healthy(person).isEmpty();
    }

    /** A provider refused a message that should have arrived: look again before the next one. */
    public void refused(Found found, Person person, ChatAddress.Status status) {
        addresses.save(new ChatAddress(person.id(), found.installation().id(), status, null, clock.instant()));
    }

    private List<Installation> healthy(Person person) {
        return installations.live(person.organizationId()).stream()
                .filter(installation -> installation.health() == Health.HEALTHY)
                .toList();
    }

    private ChatAddress address(Installation installation, Person person) {
        var known = addresses.find(person.id(), installation.id());
        if (known.isPresent() && fresh(known.get())) {
            return known.get();
        }
        var asked = ask(installation, person);
        addresses.save(asked);
        return asked;
    }

    private boolean fresh(ChatAddress address) {
        return address.status() == ChatAddress.Status.FOUND
                || address.checkedAt().plus(NO_IS_GOOD_FOR).isAfter(clock.instant());
    }

    private ChatAddress ask(Installation installation, Person person) {
        try {
            var user = providers.of(installation.platform()).find(installation, person.email());
            return new ChatAddress(person.id(), installation.id(), ChatAddress.Status.FOUND, user, clock.instant());
        } catch (Refused e) {
            return new ChatAddress(person.id(), installation.id(), status(e.reason()), null, clock.instant());
        }
    }

    /** What a refusal says about the person. */
    public static ChatAddress.Status status(Refused.Reason reason) {
        return switch (reason) {
            case DEACTIVATED -> ChatAddress.Status.DEACTIVATED;
            case BLOCKED -> ChatAddress.Status.BLOCKED;
            case NOT_FOUND, NOT_ACCEPTED, NOT_GRANTED, UNDELIVERABLE -> ChatAddress.Status.NOT_FOUND;
        };
    }
}
