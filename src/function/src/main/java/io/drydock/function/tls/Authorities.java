package io.drydock.function.tls;

import io.drydock.step.StepFailed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;

/** The authorities of a PEM file. */
public final class Authorities {
    private Authorities() {
    }

    /**
     * To be trusted in, and no others.
     *
     * @param key under which the file is configured, for messages
     * @throws StepFailed if the file can't be read, or holds no certificate
     */
    public static KeyStore of(String key, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            int number = 0;
            for (Certificate authority : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                trusted.setCertificateEntry("authority-" + number++, authority);
            }
            if (number == 0) {
                throw new StepFailed(key + " is " + file + ", which holds no certificate.");
            }
            return trusted;
        } catch (IOException | GeneralSecurityException e) {
            throw new StepFailed(key + " is " + file + ", and no certificates can be read from it: " + e.getMessage(), e);
        }
    }
}
