package dev.liaison.domain.chat;

import dev.liaison.domain.integration.Health;
import dev.liaison.domain.integration.Installation;
import dev.liaison.domain.integration.Installations;
import dev.liaison.domain.integration.Platform;
import dev.liaison.domain.outside.Refused;
import dev.liaison.domain.people.Person;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds out where a person can be reached in chat, and remembers it. Blocks when a provider has to be asked. */
public final class Reach {
    /** How long a provider's no is believed; a yes is believed until a message is refused. */
    private static final Duration NO_IS_GOOD_FOR = Duration.ofHours(6);

    private static final Comparator<ChatSetting> FIRST = Comparator.comparing(ChatSetting::preferred)
            .reversed()
            .thenComparing(ChatSetting::lastUsedAt, Comparator.nullsLast(Comparator.reverseOrder()));

    private final Installations installations;
    private final ChatAddresses addresses;
    private final ChatSettings settings;
    private final ChatProviders providers;
    private final Clock clock;

    public Reach(
            Installations installations,
            ChatAddresses addresses,
            ChatSettings settings,
            ChatProviders providers,
            Clock clock) {
        this.installations = installations;
        this.addresses = addresses;
        this.settings = settings;
        this.providers = providers;
        this.clock = clock;
    }

    /** Where somebody was found. */
    public record Found(Installation installation, ChatUser user) {}

    /** A chat that is passed over for a person, and why. */
    public record PassedOver(Installation installation, String why) {}

    /**
     * The first of the organization's installations that has the person and in which they want messages. The chat that they
     * chose comes first, then the one that they used last, then Slack.
     *
     * @return empty when none has; {@link ChatAddresses} then knows why
     * @throws dev.liaison.domain.outside.ProviderFailure when a provider could not be asked
     */
    public Optional<Found> find(Person person) {
        for (var installation : inOrder(person)) {
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

    /**
     * The other chats in which the person is known, for whoever wants to see that one message was enough. Asks no provider.
     *
     * @param used where it was sent; empty when nowhere
     */
    public List<PassedOver> passedOver(Person person, Optional<Found> used) {
        var platform = used.map(it -> it.installation().platform());
        var others = healthy(person).stream()
                .filter(it -> !Optional.of(it.platform()).equals(platform))
                .filter(it -> addresses
                        .find(person.id(), it.id())
                        .flatMap(ChatAddress::reachable)
                        .isPresent())
                .toList();
        var wishes = others.isEmpty() ? Map.<Platform, ChatSetting>of() : wishes(person);
        return others.stream()
                .map(it -> new PassedOver(it, why(wishes.get(it.platform()), platform)))
                .toList();
    }

    private String why(@Nullable ChatSetting wish, Optional<Platform> used) {
        if (wish != null && !wish.open(clock.instant())) {
            return wish.stoppedAt() == null ? "paused by its reader" : "switched off by its reader";
        }
        return used.map(it -> "one copy is enough: it went to " + it.title()).orElse("one copy is enough");
    }

    /** A provider refused a message that should have arrived: look again before the next one. */
    public void refused(Found found, Person person, ChatAddress.Status status) {
        addresses.save(new ChatAddress(person.id(), found.installation().id(), status, null, clock.instant()));
    }

    private List<Installation> inOrder(Person person) {
        var all = healthy(person);
        var wishes = all.isEmpty() ? Map.<Platform, ChatSetting>of() : wishes(person);
        Function<Installation, ChatSetting> wish =
                it -> wishes.getOrDefault(it.platform(), ChatSetting.unsaid(person.id(), it.platform()));
        return all.stream()
                .filter(it -> wish.apply(it).open(clock.instant()))
                .sorted(Comparator.comparing(wish, FIRST))
                .toList();
    }

    private Map<Platform, ChatSetting> wishes(Person person) {
        return settings.all(person.id()).stream().collect(Collectors.toMap(ChatSetting::platform, Function.identity()));
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
