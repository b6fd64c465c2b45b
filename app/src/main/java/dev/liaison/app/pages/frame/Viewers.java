package dev.liaison.app.pages.frame;

import dev.liaison.app.login.SignedIn;
import dev.liaison.domain.people.People;
import dev.liaison.domain.people.Person;
import dev.liaison.domain.program.Membership;
import dev.liaison.domain.program.Memberships;
import dev.liaison.domain.program.Role;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Reads a member's rights anew for each page; the session knows only those of when they signed in. */
@Component
public class Viewers {
    private final People people;
    private final Memberships memberships;

    Viewers(People people, Memberships memberships) {
        this.people = people;
        this.memberships = memberships;
    }

    /** @throws AccessDeniedException for support staff and for people who are no longer active */
    public Viewer of(SignedIn signedIn) {
        var person = signedIn.member()
                .flatMap(then -> people.find(then.id()))
                .filter(Person::active)
                .orElseThrow(() -> new AccessDeniedException("members only"));
        var adminOf = memberships.of(person.id()).stream()
                .filter(membership -> membership.role() == Role.PROGRAM_ADMIN)
                .map(Membership::programId)
                .collect(Collectors.toUnmodifiableSet());
        return new Viewer(person, adminOf);
    }
}
