package dev.liaison.app.login;

import dev.liaison.domain.people.Person;
import java.io.Serializable;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in, as it was when they signed in; rights are read anew where they matter.
 *
 * @param person null for our own support staff
 * @param adminOf programs that they administer
 */
public record SignedIn(String email, String name, boolean support, @Nullable Person person, Set<UUID> adminOf)
        implements Principal, Serializable {

    @Override
    public String getName() {
        return email;
    }

    public Optional<Person> member() {
        return Optional.ofNullable(person);
    }

    /** The member; only on doors that support staff can't pass. */
    public Person requirePerson() {
        return member().orElseThrow(() -> new IllegalStateException("support staff has no member's page"));
    }

    public boolean globalAdmin() {
        return person != null && person.globalAdmin();
    }

    /** True for those who may use Tasklist and Cockpit. */
    public boolean staff() {
        return support || globalAdmin() || !adminOf.isEmpty();
    }

    @Override
    public String toString() {
        return email;
    }
}
