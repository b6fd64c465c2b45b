package dev.liaison.domain.meeting;

import dev.liaison.domain.calendar.CalendarAccount;
import dev.liaison.domain.calendar.CalendarAccounts;
import dev.liaison.domain.calendar.CalendarProviders;
import dev.liaison.domain.calendar.PlacesEvents;
import dev.liaison.domain.integration.Health;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Decides in whose calendar a meeting is placed: the organization's dedicated account is its organizer where there is one, else
 * the first of its people whose provider invites the others, the proposer before all. Where no provider invites, everybody
 * whose calendar we may write has it there. The others are invited by mail.
 */
public final class EventPlacing {
    private final CalendarAccounts accounts;
    private final CalendarProviders providers;

    public EventPlacing(CalendarAccounts accounts, CalendarProviders providers) {
        this.accounts = accounts;
        this.providers = providers;
    }

    /** @param personId whom it is for; null when it stands for everybody */
    public record Home(CalendarAccount account, PlacesEvents calendar, @Nullable UUID personId) {}

    /** Empty when there is no calendar that we may write. */
    List<Home> homes(Meeting meeting) {
        var shared = accounts.ofOrganization(meeting.organizationId()).stream()
                .flatMap(account -> home(account, null).stream())
                .filter(home -> home.calendar().invites())
                .findFirst();
        if (shared.isPresent()) {
            return List.of(shared.get());
        }
        var own = own(meeting);
        var inviting = own.stream().filter(home -> home.calendar().invites()).findFirst();
        return inviting.map(home -> List.of(new Home(home.account(), home.calendar(), null)))
                .orElse(own);
    }

    /** The proposer's first. */
    private List<Home> own(Meeting meeting) {
        var found = accounts.ofPeople(meeting.people());
        var homes = new ArrayList<Home>();
        for (var person : meeting.people()) {
            Optional.ofNullable(found.get(person))
                    .flatMap(account -> home(account, person))
                    .ifPresent(homes::add);
        }
        return homes;
    }

    private Optional<Home> home(CalendarAccount account, @Nullable UUID personId) {
        return account.health() == Health.HEALTHY && account.verifiedAt() != null
                ? calendar(account)
                        .filter(calendar -> calendar.mayPlace(account))
                        .map(calendar -> new Home(account, calendar, personId))
                : Optional.empty();
    }

    /** Where an entry stands; empty when the account was disconnected since, or is none that places events. */
    Optional<Home> home(MeetingEntry entry) {
        return entry.account()
                .flatMap(accounts::find)
                .filter(CalendarAccount::live)
                .flatMap(account -> calendar(account).map(calendar -> new Home(account, calendar, entry.personId())));
    }

    private Optional<PlacesEvents> calendar(CalendarAccount account) {
        return providers.kinds().contains(account.kind())
                        && providers.of(account.kind()) instanceof PlacesEvents calendar
                ? Optional.of(Objects.requireNonNull(calendar))
                : Optional.empty();
    }
}
