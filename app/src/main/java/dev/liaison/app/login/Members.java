package dev.liaison.app.login;

import dev.liaison.domain.people.Login;
import dev.liaison.domain.people.Logins;
import dev.liaison.domain.people.People;
import dev.liaison.domain.people.Person;
import dev.liaison.domain.program.Membership;
import dev.liaison.domain.program.Memberships;
import dev.liaison.domain.program.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** Turns an account into who is signed in, and into Spring Security's roles. */
@Component
public class Members {
    private final Logins logins;
    private final People people;
    private final Memberships memberships;

    Members(Logins logins, People people, Memberships memberships) {
        this.logins = logins;
        this.people = people;
        this.memberships = memberships;
    }

    /** Of a local account; empty also when the person is no longer active. */
    public Optional<SignedIn> of(Login login) {
        var personId = login.personId();
        if (personId == null) {
            return login.support() ? Optional.of(signedIn(login.email(), login.name(), true, null)) : Optional.empty();
        }
        return people.find(personId)
                .filter(Person::active)
                .map(person -> signedIn(login.email(), person.name(), login.support(), person));
    }

    /** Of an e-mail address that an identity provider vouches for: exactly one active person, or a support account. */
    public Optional<SignedIn> ofEmail(String email) {
        var login = logins.find(email);
        if (login.isPresent()) {
            return of(login.get());
        }
        var found = logins.peopleWithEmail(email);
        return found.size() == 1
                ? people.find(found.get(0)).map(person -> signedIn(email, person.name(), false, person))
                : Optional.empty();
    }

    private SignedIn signedIn(String email, String name, boolean support, @Nullable Person person) {
        var adminOf = person == null
                ? Set.<UUID>of()
                : memberships.of(person.id()).stream()
                        .filter(membership -> membership.role() == Role.PROGRAM_ADMIN)
                        .map(Membership::programId)
                        .collect(Collectors.toUnmodifiableSet());
        return new SignedIn(email, name, support, person, adminOf);
    }

    /** Roles for the doors. */
    public static List<GrantedAuthority> authorities(SignedIn signedIn) {
        var roles = new ArrayList<GrantedAuthority>();
        if (signedIn.support()) {
            roles.add(new SimpleGrantedAuthority("ROLE_SUPPORT"));
        }
        if (signedIn.person() != null) {
            roles.add(new SimpleGrantedAuthority("ROLE_MEMBER"));
        }
        if (signedIn.globalAdmin()) {
            roles.add(new SimpleGrantedAuthority("ROLE_GLOBAL_ADMIN"));
        }
        if (!signedIn.adminOf().isEmpty()) {
            roles.add(new SimpleGrantedAuthority("ROLE_PROGRAM_ADMIN"));
        }
        if (signedIn.staff()) {
            roles.add(new SimpleGrantedAuthority("ROLE_STAFF"));
        }
        return List.copyOf(roles);
    }
}
