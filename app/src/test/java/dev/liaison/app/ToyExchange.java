package dev.liaison.app;

import dev.liaison.domain.calendar.CalendarAccount;
import dev.liaison.domain.calendar.CalendarGrant;
import dev.liaison.domain.calendar.CalendarKind;
import dev.liaison.domain.calendar.CalendarProvider;
import dev.liaison.domain.calendar.PasswordSignIn;
import dev.liaison.domain.calendar.Reading;
import dev.liaison.domain.calendar.Window;
import dev.liaison.domain.integration.Secret;
import dev.liaison.domain.integration.Vault;
import dev.liaison.domain.outside.AccessLost;
import dev.liaison.domain.outside.Refused;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** An Exchange server with one password for everybody, for what our pages make of one; how EWS speaks is not told here. */
public final class ToyExchange implements ApplicationContextInitializer<GenericApplicationContext> {
    /** What the service account's password is. */
    public static final String PASSWORD = "open sesame";

    @Override
    public void initialize(GenericApplicationContext context) {
        context.registerBean(
                "toyExchangeCalendar", CalendarProvider.class, () -> new Server(context.getBean(Vault.class)));
        context.registerBean("toyExchangeSignIn", PasswordSignIn.class, SignIn::new);
    }

    private record Server(Vault vault) implements CalendarProvider {
        @Override
        public CalendarKind kind() {
            return CalendarKind.EXCHANGE;
        }

        @Override
        public Map<String, Reading> freeBusy(CalendarAccount account, Collection<String> addresses, Window window) {
            if (vault.get(account.id()).isEmpty()) {
                throw new AccessLost(account.id(), true, "401");
            }
            return addresses.stream()
                    .collect(Collectors.toMap(Function.identity(), address -> new Reading.Read(List.of())));
        }

        @Override
        public void revoke(CalendarAccount account) {
            // A password has nothing to give back.
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
