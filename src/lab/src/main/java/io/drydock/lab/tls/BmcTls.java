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
 * thousand of them cost little.
 */
public final class BmcTls {
    private static final String EXPIRED = "!";

    private final SSLContext context;

    public BmcTls(LabAuthority authority) {
        try {
            KeyPair keys = LabAuthority.newKeys();
            context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[] {new BmcKeyManager(authority, keys)}, new TrustManager[0], null);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("TLS of the lab's BMCs could not be set up: " + e.getMessage(), e);
        }
        // Resumption would let a client pass over a certificate that has changed meanwhile.
        context.getServerSessionContext().setSessionTimeout(1);
    }

    /** The server side of a new connection to that BMC. */
    public SSLEngine engine(LabServer server) {
        String whose = server.address().getHostAddress() + (server.faults().has(Fault.EXPIRED_CERTIFICATE) ? EXPIRED : "");
        SSLEngine engine = context.createSSLEngine(whose, 0);
        engine.setUseClientMode(false);
        return engine;
    }

    /** Whether an engine made for {@code whose} shows an expired certificate. */
    static boolean expired(String whose) {
        return whose.endsWith(EXPIRED);
    }

    /** The address that an engine was made for. */
    static String address(String whose) {
        return expired(whose) ? whose.substring(0, whose.length() - EXPIRED.length()) : whose;
    }
}
