package dev.liaison.domain.calendar;

import dev.liaison.domain.integration.Features;
import dev.liaison.domain.people.People;
import dev.liaison.domain.people.Person;
import java.util.Optional;
import java.util.UUID;

/** Which account may serve a whole organization. */
public final class OrganizationCalendarRules {
    private final CalendarAccounts accounts;
    private final Features features;
    private final People people;

    public OrganizationCalendarRules(CalendarAccounts accounts, Features features, People people) {
        this.accounts = accounts;
        this.features = features;
        this.people = people;
    }

    /** True when support has switched on what an account of that kind is for. */
    public boolean enabled(UUID organizationId, CalendarKind kind) {
        return kind.forOrganization()
                .filter(feature -> features.enabled(organizationId, feature))
                .isPresent();
    }

    /** The live account that leaves no room for one of that kind: Exchange Online and on-premises exclude each other. */
    public Optional<CalendarAccount> excluding(UUID organizationId, CalendarKind kind) {
        return accounts.ofOrganization(organizationId).stream()
                .filter(account -> account.kind() != kind)
                .filter(account -> account.kind().forOrganization().equals(kind.forOrganization()))
                .findFirst();
    }

    /** Whose account it is, when it may be a dedicated one: an active global admin's here. */
    public Optional<Person> dedicated(UUID organizationId, CalendarGrant grant) {
        return people.byEmail(organizationId, grant.address())
                .filter(Person::active)
                .filter(Person::globalAdmin);
    }
}
