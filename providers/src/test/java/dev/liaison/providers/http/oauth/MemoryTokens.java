package dev.liaison.providers.http.oauth;

import dev.liaison.domain.calendar.CalendarAccount;
import dev.liaison.domain.integration.Secret;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Tokens that are kept nowhere else. */
public final class MemoryTokens implements TokenStore {
    private final Map<UUID, Secret> secrets = new HashMap<>();

    public synchronized MemoryTokens put(CalendarAccount account, OAuthTokens tokens) {
        secrets.put(account.id(), tokens.toSecret());
        return this;
    }

    public OAuthTokens of(CalendarAccount account) {
        return OAuthTokens.of(get(account).orElseThrow());
    }

    @Override
    public synchronized Optional<Secret> get(CalendarAccount account) {
        return Optional.ofNullable(secrets.get(account.id()));
    }

    @Override
    public synchronized Optional<Secret> renew(CalendarAccount account, UnaryOperator<Secret> renewal) {
        return Optional.ofNullable(secrets.computeIfPresent(account.id(), (id, present) -> renewal.apply(present)));
    }
}
