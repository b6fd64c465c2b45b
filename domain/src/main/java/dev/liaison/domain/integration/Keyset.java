package dev.liaison.domain.integration;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

/** The vault's keys: a file that only its owner can read, kept outside the database and its backups. */
public final class Keyset {
    private final Path file;

    public Keyset(Path file) {
        this.file = file;
    }

    /** The cipher of this keyset; makes the file at the very first use. */
    public Aead aead() {
        try {
            AeadConfig.register();
            if (Files.notExists(file)) {
                write(KeysetHandle.newBuilder().addEntry(newKey()).build());
            }
            return read().getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("unusable keyset " + file, e);
        }
    }

    /** Adds a new primary key. Older keys stay, so that what they encrypted can be read. */
    public void rotate() {
        try {
            AeadConfig.register();
            write(KeysetHandle.newBuilder(read()).addEntry(newKey()).build());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("unusable keyset " + file, e);
        }
    }

    private static KeysetHandle.Builder.Entry newKey() {
        return KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                .withRandomId()
                .makePrimary();
    }

    private KeysetHandle read() throws GeneralSecurityException {
        try {
            return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(KeysetHandle keyset) throws GeneralSecurityException {
        var json = TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get());
        try {
            var directory = file.toAbsolutePath().getParent();
            Files.createDirectories(directory);
            var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            var fresh = Files.createTempFile(directory, "keyset", ".json", ownerOnly);
            Files.writeString(fresh, json);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
