package io.drydock.functions.oob.redfish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/** Who may have signed the certificates of a network's BMCs. */
final class Authorities {
    private Authorities() {
    }

    /**
     * Those of a PEM file, or Java's own.
     *
     * @throws IllegalArgumentException if the file can't be read, or has no certificate
     */
    static X509ExtendedTrustManager of(Optional<Path> bundle) {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(bundle.isPresent() ? read(bundle.get()) : null);
            return Stream.of(factory.getTrustManagers()).filter(X509ExtendedTrustManager.class::isInstance).map(X509ExtendedTrustManager.class::cast)
                    .findFirst().orElseThrow();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java can't check certificates", e);
        }
    }

    private static KeyStore read(Path file) throws GeneralSecurityException {
        Collection<? extends Certificate> certificates;
        try (InputStream content = Files.newInputStream(file)) {
            certificates = CertificateFactory.getInstance("X.509").generateCertificates(content);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException("drydock.redfish.….ca-bundle: " + file + " can't be read as certificates in PEM: " + e.getMessage(), e);
        }
        if (certificates.isEmpty()) {
            throw new IllegalArgumentException("drydock.redfish.….ca-bundle: " + file + " has no certificate");
        }
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        try {
            store.load(null, null);
        } catch (IOException e) {
            throw new IllegalStateException("an empty key store can be made everywhere", e);
        }
        int number = 0;
        for (Certificate certificate : certificates) {
            store.setCertificateEntry("authority " + number++, certificate);
        }
        return store;
    }
}
