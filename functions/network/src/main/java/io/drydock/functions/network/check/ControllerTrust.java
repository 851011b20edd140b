package io.drydock.functions.network.check;

import io.drydock.function.tls.Authorities;
import io.drydock.step.StepFailed;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Trust in the authorities of a PEM file, and no others. */
final class ControllerTrust {
    private static final String KEY = "drydock.network.controllers.ca-bundle";

    private ControllerTrust() {
    }

    /** @throws StepFailed if the file can't be read, or holds no certificate */
    static SSLContext in(Path file) {
        try {
            TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(Authorities.of(KEY, file));
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new StepFailed(KEY + " is " + file + ", and its certificates can't be used: " + e.getMessage(), e);
        }
    }
}
