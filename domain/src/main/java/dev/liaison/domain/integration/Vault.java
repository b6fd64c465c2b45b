package dev.liaison.domain.integration;

import com.google.crypto.tink.Aead;
import dev.liaison.domain.Sql;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The only place with secrets. Encrypted with AES256-GCM; the tenant and the owner's id are the associated data, so a row
 * moved to another owner can't be read. The keyset lives outside the database ({@link Keyset}).
 */
public final class Vault {
    private final JdbcClient jdbc;
    private final Aead aead;
    private final Clock clock;

    public Vault(JdbcClient jdbc, Aead aead, Clock clock) {
        this.jdbc = jdbc;
        this.aead = aead;
        this.clock = clock;
    }

    /** Puts or replaces the owner's secret, in the caller's transaction. */
    public void put(String tenant, UUID ownerId, Secret secret) {
        jdbc.sql("insert into secrets (owner_id, tenant, ciphertext, updated_at) values (?,?,?,?)"
                        + " on conflict (owner_id) do update set tenant = excluded.tenant,"
                        + " ciphertext = excluded.ciphertext, updated_at = excluded.updated_at")
                .params(ownerId, tenant, encrypt(tenant, ownerId, secret), Sql.timestamp(clock.instant()))
                .update();
    }

    /** Empty when there is none, or no longer. @throws IllegalStateException when the row can't be decrypted */
    public Optional<Secret> get(UUID ownerId) {
        return jdbc.sql("select tenant, ciphertext from secrets where owner_id = ?")
                .param(ownerId)
                .query((row, number) -> decrypt(row.getString("tenant"), ownerId, row.getBytes("ciphertext")))
                .optional();
    }

    public void erase(UUID ownerId) {
        jdbc.sql("delete from secrets where owner_id = ?").param(ownerId).update();
    }

    /** Encrypts every row again with the keyset's primary key. @return how many rows */
    public int reencrypt() {
        var owners = jdbc.sql("select owner_id, tenant from secrets for update")
                .query((row, number) -> new Owner(Sql.uuid(row, "owner_id"), row.getString("tenant")))
                .list();
        for (var owner : owners) {
            put(owner.tenant(), owner.id(), get(owner.id()).orElseThrow());
        }
        return owners.size();
    }

    private record Owner(UUID id, String tenant) {}

    private byte[] encrypt(String tenant, UUID ownerId, Secret secret) {
        try {
            return aead.encrypt(secret.value().getBytes(StandardCharsets.UTF_8), associated(tenant, ownerId));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("can't encrypt for " + ownerId, e);
        }
    }

    private Secret decrypt(String tenant, UUID ownerId, byte[] ciphertext) {
        try {
            return new Secret(
                    new String(aead.decrypt(ciphertext, associated(tenant, ownerId)), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("can't decrypt the secret of " + ownerId, e);
        }
    }

    private static byte[] associated(String tenant, UUID ownerId) {
        return (tenant + "/" + ownerId).getBytes(StandardCharsets.UTF_8);
    }
}
