package dev.liaison.app.login;

import dev.liaison.domain.people.Logins;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Signs in with e-mail and password of a local account. */
@Component
public class LocalLogin implements AuthenticationProvider {
    private final Logins logins;
    private final Members members;
    private final PasswordEncoder passwords;
    private final String nobodysHash;

    LocalLogin(Logins logins, Members members, PasswordEncoder passwords) {
        this.logins = logins;
        this.members = members;
        this.passwords = passwords;
        this.nobodysHash = Objects.requireNonNull(passwords.encode("nobody"));
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var login = logins.find(attempt.getName());
        // An unknown address takes as long as a wrong password, so that nobody learns who has an account.
        var hash = login.map(it -> it.passwordHash()).orElse(nobodysHash);
        var right = passwords.matches(String.valueOf(attempt.getCredentials()), hash);
        var signedIn = right ? login.flatMap(members::of) : Optional.<SignedIn>empty();
        return signedIn.map(who -> new UsernamePasswordAuthenticationToken(who, null, Members.authorities(who)))
                .orElseThrow(() -> new BadCredentialsException("wrong e-mail address or password"));
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
