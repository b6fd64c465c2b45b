package dev.liaison.domain.calendar;

import dev.liaison.domain.people.Person;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Finds how each person's calendar is read. A calendar of their own wins over the organization's. */
public final class Routes {
    private final CalendarAccounts accounts;

    public Routes(CalendarAccounts accounts) {
        this.accounts = accounts;
    }

    /** By person, best first; an empty list for who has none. All people are of that organization. */
    public Map<UUID, List<Route>> of(UUID organizationId, Collection<Person> people) {
        var own = accounts.ofPeople(people.stream().map(Person::id).toList());
        var shared = accounts.ofOrganization(organizationId);
        var routes = new HashMap<UUID, List<Route>>();
        for (var person : people) {
            var account = own.get(person.id());
            routes.put(
                    person.id(),
                    account != null
                            ? List.of(new Route(account, account.address()))
                            : shared.stream()
                                    .map(each -> new Route(each, person.email()))
                                    .toList());
        }
        return routes;
    }
}
