package dev.liaison.app.pages.frame;

import dev.liaison.app.login.SignedIn;
import dev.liaison.domain.people.Person;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** What the layout shows around each page. Asks no database, so that error pages can be shown without one. */
@Component
public class Frame {
    /** Null when nobody is signed in. */
    public @Nullable SignedIn user() {
        return signedIn().orElse(null);
    }

    /** True for those who have something to manage. */
    public boolean manages() {
        return signedIn()
                .filter(user -> user.globalAdmin() || !user.adminOf().isEmpty())
                .isPresent();
    }

    public boolean globalAdmin() {
        return signedIn().filter(SignedIn::globalAdmin).isPresent();
    }

    public boolean member() {
        return signedIn().flatMap(SignedIn::member).isPresent();
    }

    public boolean support() {
        return signedIn().filter(SignedIn::support).isPresent();
    }

    public boolean staff() {
        return signedIn().filter(SignedIn::staff).isPresent();
    }

    /** First letters of who is signed in; empty for nobody. */
    public String initials() {
        return signedIn()
                .map(user -> user.member().map(Person::initials).orElseGet(() -> user.name()
                        .substring(0, 1)))
                .orElse("");
    }

    private static Optional<SignedIn> signedIn() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(authentication -> authentication.getPrincipal())
                .filter(SignedIn.class::isInstance)
                .map(SignedIn.class::cast);
    }
}
