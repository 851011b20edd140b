package io.drydock.lab.tls;

import io.drydock.lab.fault.Fault;
import io.drydock.lab.server.LabServer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;

/**
 * TLS of all BMCs. Each shows a certificate of its own, made when it is first asked for; they share one key and one context, so that a
 * thousand of them cost little. Those with an expired certificate have a context of their own: it can't resume a session of the other one, in
 * which a client would not see the certificate.
 */
public final class BmcTls {
    private final SSLContext valid;
    private final SSLContext expired;

    public BmcTls(LabAuthority authority) {
        try {
            KeyPair keys = LabAuthority.newKeys();
            valid = context(new CertificateOfBmc(address -> authority.certify(address, keys, false), keys));
            expired = context(new CertificateOfBmc(address -> authority.certify(address, keys, true), keys));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("TLS of the lab's BMCs could not be set up: " + e.getMessage(), e);
        }
    }

    private static SSLContext context(KeyManager keys) throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(new KeyManager[] {keys}, new TrustManager[0], null);
        return context;
    }

    /** The server side of a new connection to that BMC. */
    public SSLEngine engine(LabServer server) {
        SSLContext context = server.faults().has(Fault.EXPIRED_CERTIFICATE) ? expired : valid;
        SSLEngine engine = context.createSSLEngine(server.address().getHostAddress(), 0);
        engine.setUseClientMode(false);
        return engine;
    }
}
