package dev.liaison.domain.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import dev.liaison.domain.TestDatabase;
import java.time.Clock;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RenewalsTest {
    private final UUID owner = UUID.randomUUID();
    private final Vault vault = new Vault(TestDatabase.jdbc(), new Plain(), Clock.systemUTC());
    private final Renewals renewals = new Renewals(TestDatabase.jdbc(), vault, TestDatabase.transactions());

    /** Not what this is about. */
    private static final class Plain implements Aead {
        @Override
        public byte[] encrypt(byte[] plaintext, byte[] associated) {
            return Arrays.copyOf(plaintext, plaintext.length);
        }

        @Override
        public byte[] decrypt(byte[] ciphertext, byte[] associated) {
            return Arrays.copyOf(ciphertext, ciphertext.length);
        }
    }

    @BeforeEach
    void empty() {
        TestDatabase.truncate();
        vault.put("tenant", owner, new Secret("old"));
    }

    @Test
    void many_who_find_a_worn_out_secret_renew_it_once() {
        var renewed = new AtomicInteger();
        var all = Stream.generate(() -> CompletableFuture.supplyAsync(() -> renewals.renew("tenant", owner, present -> {
                    if (!present.value().equals("old")) {
                        return present;
                    }
                    renewed.incrementAndGet();
                    return new Secret("new");
                })))
                .limit(8)
                .toList();
        assertThat(all).allSatisfy(one -> assertThat(one.join()).contains(new Secret("new")));
        assertThat(renewed).hasValue(1);
    }

    @Test
    void a_renewal_that_fails_leaves_the_secret_as_it_is() {
        assertThatThrownBy(() -> renewals.renew("tenant", owner, present -> {
                    throw new IllegalStateException("refused");
                }))
                .hasMessage("refused");
        assertThat(vault.get(owner)).contains(new Secret("old"));
    }

    @Test
    void what_was_erased_is_not_renewed() {
        vault.erase(owner);
        assertThat(renewals.renew("tenant", owner, present -> new Secret("new")))
                .isEmpty();
        assertThat(vault.get(owner)).isEmpty();
    }
}
