package dev.liaison.providers;

import dev.liaison.domain.TestDatabase;
import dev.liaison.domain.calendar.CalendarAccount;
import dev.liaison.domain.integration.Keyset;
import dev.liaison.domain.integration.Renewals;
import dev.liaison.domain.integration.Secret;
import dev.liaison.domain.integration.Vault;
import dev.liaison.providers.http.oauth.OAuthTokens;
import dev.liaison.providers.http.oauth.TokenStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.stream.Stream;

/** The product's own vault, on a real database. */
public final class TokenVault {
    private final Vault vault = new Vault(TestDatabase.jdbc(), keyset().aead(), Clock.systemUTC());
    private final TokenStore store =
            TokenStore.of(vault, new Renewals(TestDatabase.jdbc(), vault, TestDatabase.transactions()));

    private static Keyset keyset() {
        try {
            return new Keyset(Files.createTempDirectory("keyset").resolve("keyset.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public TokenStore store() {
        return store;
    }

    /** For passwords, which nobody renews. */
    public Vault vault() {
        return vault;
    }

    public void put(CalendarAccount account, Secret secret) {
        vault.put(account.organizationId().toString(), account.id(), secret);
    }

    /** All of an account's tokens, for tests that look for them where they must not be. */
    public Stream<String> secretsOf(CalendarAccount account) {
        var tokens = OAuthTokens.of(vault.get(account.id()).orElseThrow());
        return Stream.of(tokens.accessToken().value(), tokens.refreshToken().value());
    }
}
