package dev.liaison.sandbox.calendar;

import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All calendars of all providers. Callers hold its monitor while they look or change. */
public final class Calendars {
    private final Clock clock;
    private final Map<String, Account> accounts = new LinkedHashMap<>();
    private final Map<Provider, ProviderSettings> settings = new EnumMap<>(Provider.class);

    /** None yet. */
    public Calendars(Clock clock) {
        this.clock = clock;
    }

    /** The world's time. */
    public Clock clock() {
        return clock;
    }

    /** Every account, in the order in which they came. */
    public Collection<Account> accounts() {
        return List.copyOf(accounts.values());
    }

    /** The accounts at one provider. */
    public List<Account> accounts(Provider provider) {
        return accounts.values().stream()
                .filter(account -> account.provider() == provider)
                .toList();
    }

    /** The account with exactly that address. */
    public Optional<Account> account(Provider provider, String email) {
        return Optional.ofNullable(accounts.get(provider.key() + ":" + email));
    }

    /** Adds an account. */
    public Account add(Account account) {
        accounts.put(account.provider().key() + ":" + account.email(), account);
        return account;
    }

    /** A provider's knobs. */
    public ProviderSettings settings(Provider provider) {
        return settings.computeIfAbsent(provider, ProviderSettings::of);
    }

    /** Turns a provider's knobs. */
    public void set(Provider provider, ProviderSettings changed) {
        settings.put(provider, changed);
    }

    /** Puts a changed entry into an account, as its next version. */
    public Event change(Account account, Event before, Event after) {
        boolean rescheduled = after.rescheduledFrom(before);
        return account.put(after.revised(before.revision().next(clock.instant(), rescheduled)));
    }

    /** No accounts, and the vendors' own limits. */
    public void clear() {
        accounts.clear();
        settings.clear();
    }
}
