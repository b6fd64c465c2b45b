package dev.liaison.providers.caldav;

import dev.liaison.domain.calendar.AppSpecificPassword;
import dev.liaison.domain.integration.Secret;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a server's sign-in names and passwords look like. */
public enum PasswordRule {
    /** An e-mail address and a password that was made for us. */
    APP_SPECIFIC {
        @Override
        Optional<CaldavIds.Login> login(String name, Secret password) {
            return MAIL.matcher(name).matches()
                    ? AppSpecificPassword.of(password.value()).map(made -> new CaldavIds.Login(name, made.value()))
                    : Optional.empty();
        }
    },
    /** Anything that fits into HTTP Basic (RFC 7617). */
    ANY {
        @Override
        Optional<CaldavIds.Login> login(String name, Secret password) {
            var fits = NAME.matcher(name).matches()
                    && PASSWORD.matcher(password.value()).matches();
            return fits ? Optional.of(new CaldavIds.Login(name, password.value())) : Optional.empty();
        }
    };

    private static final Pattern MAIL = Pattern.compile("[^@\\s:\\p{Cntrl}]{1,200}@[^@\\s:\\p{Cntrl}]{1,200}");
    private static final Pattern NAME = Pattern.compile("[^:\\p{Cntrl}]{1,400}");
    private static final Pattern PASSWORD = Pattern.compile("[^\\p{Cntrl}]{1,1000}");

    /** Empty when the server would not take it, so that it need not be asked. */
    abstract Optional<CaldavIds.Login> login(String name, Secret password);
}
