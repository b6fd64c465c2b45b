package dev.liaison.providers.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Whose certificates servers may have: those that Java trusts, and authorities of the operator's own. */
public final class Trust {
    private final X509TrustManager manager;

    private Trust(X509TrustManager manager) {
        this.manager = manager;
    }

    /** Java's own. */
    public static Trust standard() {
        return new Trust(manager(null));
    }

    /** @param authorities a PEM file with certificates. @throws IllegalStateException when it is none */
    public static Trust standardAnd(Path authorities) {
        try {
            var all = KeyStore.getInstance(KeyStore.getDefaultType());
            all.load(null, null);
            var standard = Stream.of(manager(null).getAcceptedIssuers());
            for (var each : Stream.concat(standard, read(authorities).stream()).toList()) {
                all.setCertificateEntry(Integer.toString(all.size()), each);
            }
            return new Trust(manager(all));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(authorities + " does not hold certificates", e);
        }
    }

    private static List<Certificate> read(Path authorities) throws IOException, GeneralSecurityException {
        try (var file = Files.newInputStream(authorities)) {
            var certificates = new ArrayList<Certificate>(
                    CertificateFactory.getInstance("X.509").generateCertificates(file));
            if (certificates.isEmpty()) {
                throw new IllegalStateException(authorities + " does not hold certificates");
            }
            return certificates;
        }
    }

    private static X509TrustManager manager(@Nullable KeyStore trusted) {
        try {
            var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(trusted);
            return Stream.of(factory.getTrustManagers())
                    .filter(X509TrustManager.class::isInstance)
                    .map(X509TrustManager.class::cast)
                    .findFirst()
                    .orElseThrow();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    X509TrustManager manager() {
        return manager;
    }

    SSLSocketFactory sockets() {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {manager}, null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
