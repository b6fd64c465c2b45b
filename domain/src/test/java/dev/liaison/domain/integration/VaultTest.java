package dev.liaison.domain.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.liaison.domain.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("E13")
class VaultTest {
    private static final String NORTHWIND = "northwind";
    private static final UUID SLACK = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    @TempDir
    private Path directory = Path.of("unset");

    private final JdbcClient jdbc = TestDatabase.jdbc();

    @BeforeEach
    void empty() {
        TestDatabase.truncate();
    }

    @Test
    void what_is_put_is_got_replaced_and_erased() {
        var vault = vault();
        vault.put(NORTHWIND, SLACK, new Secret("xoxb-1"));
        vault.put(NORTHWIND, SLACK, new Secret("xoxb-ü-2"));
        assertThat(vault.get(SLACK)).contains(new Secret("xoxb-ü-2"));
        assertThat(vault.get(OTHER)).isEmpty();
        vault.erase(SLACK);
        assertThat(vault.get(SLACK)).isEmpty();
    }

    @Test
    void the_database_never_sees_the_secret_and_no_two_rows_look_alike() {
        var vault = vault();
        vault.put(NORTHWIND, SLACK, new Secret("xoxb-very-secret"));
        var first = ciphertext(SLACK);
        vault.put(NORTHWIND, SLACK, new Secret("xoxb-very-secret"));
        assertThat(new String(first, StandardCharsets.ISO_8859_1)).doesNotContain("secret");
        assertThat(ciphertext(SLACK)).isNotEqualTo(first);
    }

    @Test
    void a_row_that_was_swapped_with_another_owners_is_refused() {
        var vault = vault();
        vault.put(NORTHWIND, SLACK, new Secret("xoxb-1"));
        vault.put(NORTHWIND, OTHER, new Secret("xoxb-2"));
        jdbc.sql("update secrets set ciphertext = ? where owner_id = ?")
                .params(ciphertext(OTHER), SLACK)
                .update();
        assertThatThrownBy(() -> vault.get(SLACK))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("can't decrypt the secret of " + SLACK);
        assertThat(vault.get(OTHER)).isPresent();
    }

    @Test
    void a_row_that_was_moved_to_another_customer_is_refused() {
        var vault = vault();
        vault.put(NORTHWIND, SLACK, new Secret("xoxb-1"));
        jdbc.sql("update secrets set tenant = 'contoso'").update();
        assertThatThrownBy(() -> vault.get(SLACK)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void every_byte_counts() {
        var vault = vault();
        vault.put(NORTHWIND, SLACK, new Secret("xoxb-1"));
        var good = ciphertext(SLACK);
        for (int index = 0; index < good.length; index++) {
            var bad = good.clone();
            bad[index] ^= 1;
            jdbc.sql("update secrets set ciphertext = ?").param(bad).update();
            assertThatThrownBy(() -> vault.get(SLACK)).as("byte " + index).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void after_a_rotation_old_rows_can_be_read_and_new_ones_use_the_new_key() {
        vault().put(NORTHWIND, SLACK, new Secret("xoxb-1"));
        var oldKey = keyId(SLACK);
        keyset().rotate();
        assertThat(vault().get(SLACK)).contains(new Secret("xoxb-1"));
        vault().put(NORTHWIND, OTHER, new Secret("xoxb-2"));
        assertThat(keyId(OTHER)).isNotEqualTo(oldKey);
        assertThat(keyId(SLACK)).isEqualTo(oldKey);
    }

    @Test
    void after_encrypting_again_the_old_key_is_in_no_row() {
        vault().put(NORTHWIND, SLACK, new Secret("xoxb-1"));
        vault().put("contoso", OTHER, new Secret("xoxb-2"));
        var oldKey = keyId(SLACK);
        keyset().rotate();
        var reencrypted = TestDatabase.transactions().execute(status -> vault().reencrypt());
        assertThat(reencrypted).isEqualTo(2);
        assertThat(keyId(SLACK)).isNotEqualTo(oldKey);
        assertThat(keyId(OTHER)).isNotEqualTo(oldKey);
        assertThat(vault().get(SLACK)).contains(new Secret("xoxb-1"));
        assertThat(vault().get(OTHER)).contains(new Secret("xoxb-2"));
    }

    @Test
    void another_keyset_reads_nothing() {
        vault().put(NORTHWIND, SLACK, new Secret("xoxb-1"));
        var stranger = new Vault(jdbc, new Keyset(directory.resolve("stranger.json")).aead(), Clock.systemUTC());
        assertThatThrownBy(() -> stranger.get(SLACK)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void only_its_owner_reads_the_keyset_also_after_a_rotation() throws IOException {
        keyset().aead();
        assertThat(permissions()).isEqualTo("rw-------");
        keyset().rotate();
        assertThat(permissions()).isEqualTo("rw-------");
        try (var files = Files.list(file().toAbsolutePath().getParent())) {
            assertThat(files).as("nothing left lying about").containsExactly(file());
        }
    }

    @Test
    void a_broken_keyset_is_never_replaced_by_a_new_one() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "{}");
        assertThatThrownBy(() -> keyset().aead()).isInstanceOf(IllegalStateException.class);
        assertThat(Files.readString(file())).isEqualTo("{}");
    }

    @Test
    void no_text_of_ours_shows_a_secret() {
        var secret = new Secret("xoxb-very-secret");
        assertThat(secret.toString()).doesNotContain("very");
        assertThat(new Grant("T1", false, "Northwind", "", "", "B1", "chat:write", secret).toString())
                .doesNotContain("very");
    }

    private Vault vault() {
        return new Vault(jdbc, keyset().aead(), Clock.systemUTC());
    }

    private Keyset keyset() {
        return new Keyset(file());
    }

    private Path file() {
        return directory.resolve("keys").resolve("keyset.json");
    }

    private String permissions() throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file()));
    }

    private byte[] ciphertext(UUID owner) {
        return jdbc.sql("select ciphertext from secrets where owner_id = ?")
                .param(owner)
                .query(byte[].class)
                .single();
    }

    /** The key's id, which the cipher writes in front. */
    private String keyId(UUID owner) {
        return java.util.HexFormat.of().formatHex(ciphertext(owner), 0, 5);
    }
}
