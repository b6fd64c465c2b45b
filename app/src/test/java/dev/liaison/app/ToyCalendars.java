package dev.liaison.app;

import dev.liaison.domain.calendar.CalendarAccount;
import dev.liaison.domain.calendar.CalendarConnector;
import dev.liaison.domain.calendar.CalendarGrant;
import dev.liaison.domain.calendar.CalendarKind;
import dev.liaison.domain.calendar.CalendarProvider;
import dev.liaison.domain.calendar.CalendarReach;
import dev.liaison.domain.calendar.ConsentRequest;
import dev.liaison.domain.calendar.PasswordSignIn;
import dev.liaison.domain.calendar.Reading;
import dev.liaison.domain.calendar.UnreadReason;
import dev.liaison.domain.calendar.Window;
import dev.liaison.domain.integration.Secret;
import dev.liaison.domain.integration.Vault;
import dev.liaison.domain.outside.AccessLost;
import dev.liaison.domain.outside.Refused;
import dev.liaison.domain.outside.Unreachable;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Calendar systems that do as the test says, for what our pages and doors make of them. A code is the address of whoever says
 * yes; what the providers really say is their own tests' affair.
 */
public final class ToyCalendars implements ApplicationContextInitializer<GenericApplicationContext> {
    /** What the service account's password is, everywhere. */
    public static final String PASSWORD = "open sesame";

    private final Set<String> hidden = ConcurrentHashMap.newKeySet();
    private final Set<UUID> dead = ConcurrentHashMap.newKeySet();
    private final List<String> revoked = new CopyOnWriteArrayList<>();

    @Override
    public void initialize(GenericApplicationContext context) {
        for (var kind : List.of(CalendarKind.GOOGLE, CalendarKind.MICROSOFT, CalendarKind.EXCHANGE)) {
            var name = "toy" + kind;
            context.registerBean(
                    name + "Calendar", CalendarProvider.class, () -> new Toy(kind, context.getBean(Vault.class)));
        }
        context.registerBean("toyGoogleConnect", CalendarConnector.class, () -> new Consent(CalendarKind.GOOGLE));
        context.registerBean("toyMicrosoftConnect", CalendarConnector.class, () -> new Consent(CalendarKind.MICROSOFT));
        context.registerBean("toyExchangeSignIn", PasswordSignIn.class, SignIn::new);
    }

    /** Nobody sees any more when that person is busy. */
    public void hide(String address) {
        hidden.add(address);
    }

    public void show(String address) {
        hidden.remove(address);
    }

    /** The provider takes that account's authorization no more. */
    public void kill(UUID accountId) {
        dead.add(accountId);
    }

    /** Whose authorizations were given back, with the secret that they were given back with. */
    public List<String> revoked() {
        return List.copyOf(revoked);
    }

    private final class Toy implements CalendarProvider {
        private final CalendarKind kind;
        private final Vault vault;

        Toy(CalendarKind kind, Vault vault) {
            this.kind = kind;
            this.vault = vault;
        }

        @Override
        public CalendarKind kind() {
            return kind;
        }

        @Override
        public Map<String, Reading> freeBusy(CalendarAccount account, Collection<String> addresses, Window window) {
            if (dead.contains(account.id()) || vault.get(account.id()).isEmpty()) {
                throw new AccessLost(account.id(), true, "invalid_grant");
            }
            return addresses.stream().collect(Collectors.toMap(Function.identity(), this::reading));
        }

        private Reading reading(String address) {
            return hidden.contains(address) ? new Reading.Unread(UnreadReason.NOT_SHARED) : new Reading.Read(List.of());
        }

        @Override
        public void revoke(CalendarAccount account) {
            vault.get(account.id()).ifPresent(secret -> revoked.add(secret.value()));
        }
    }

    private record Consent(CalendarKind kind) implements CalendarConnector {
        @Override
        public URI authorizeUrl(ConsentRequest request) {
            return URI.create(
                    "https://provider.example/authorize?state=" + request.state() + "&nonce=" + request.nonce());
        }

        @Override
        public CalendarGrant exchange(String code, Secret codeVerifier, String nonce, CalendarReach reach) {
            return switch (code) {
                case "made-up" -> throw new Refused(Refused.Reason.NOT_ACCEPTED, "invalid_grant");
                case "box-left-out" -> throw new Refused(Refused.Reason.NOT_GRANTED, "scope");
                case "down" -> throw new Unreachable("down");
                default -> new CalendarGrant("sub-" + code, code, "", "freebusy", new Secret("tokens of " + code));
            };
        }
    }

    private static final class SignIn implements PasswordSignIn {
        @Override
        public CalendarKind kind() {
            return CalendarKind.EXCHANGE;
        }

        @Override
        public CalendarGrant signIn(URI server, String name, Secret password) {
            if (server.getHost().startsWith("nowhere")) {
                throw new Refused(Refused.Reason.NOT_FOUND, "no EWS");
            }
            if (!password.value().equals(PASSWORD)) {
                throw new Refused(Refused.Reason.NOT_ACCEPTED, "401");
            }
            return new CalendarGrant(name, name, server.getHost(), "", new Secret(name + ":" + password.value()));
        }
    }
}
