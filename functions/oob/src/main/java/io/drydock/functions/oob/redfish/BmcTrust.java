package io.drydock.functions.oob.redfish;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Whether a BMC's certificate is taken. A pinned one is, whatever else it says; another must be signed by an authority, in its time, and name
 * the BMC's address. Each refusal says which of these it was.
 */
final class BmcTrust extends X509ExtendedTrustManager {
    private final BmcNetwork network;
    private final X509ExtendedTrustManager authorities;

    BmcTrust(BmcNetwork network, X509ExtendedTrustManager authorities) {
        this.network = network;
        this.authorities = authorities;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine) throws CertificateException {
        X509Certificate shown = chain[0];
        if (!network.fingerprints().isEmpty()) {
            checkPinned(shown);
        } else if (network.verify()) {
            checkDates(shown);
            checkSigned(chain, authType);
            checkName(chain, authType, engine);
        }
    }

    private void checkPinned(X509Certificate shown) throws CertificateException {
        if (!network.fingerprints().contains(RefusedCertificate.fingerprint(shown))) {
            throw RefusedCertificate.of(shown, "is none of those that are pinned for its network", null);
        }
    }

    private static void checkDates(X509Certificate shown) throws CertificateException {
        try {
            shown.checkValidity();
        } catch (CertificateExpiredException e) {
            throw RefusedCertificate.of(shown, "has expired", e);
        } catch (CertificateNotYetValidException e) {
            throw RefusedCertificate.of(shown, "is not valid yet; are the clocks right?", e);
        }
    }

    private void checkSigned(X509Certificate[] chain, String authType) throws CertificateException {
        try {
            authorities.checkServerTrusted(chain, authType);
        } catch (CertificateException e) {
            throw RefusedCertificate.of(chain[0], "is not signed by an authority that is trusted on its network", e);
        }
    }

    /** The chain is good: what a check that also looks at the connection finds wrong is the name. */
    private void checkName(X509Certificate[] chain, String authType, SSLEngine engine) throws CertificateException {
        if (!network.verifyHostname()) {
            return;
        }
        try {
            authorities.checkServerTrusted(chain, authType, engine);
        } catch (CertificateException e) {
            throw RefusedCertificate.of(chain[0], "does not fit the BMC's address: " + e.getMessage(), e);
        }
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return authorities.getAcceptedIssuers();
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket) throws CertificateException {
        throw new CertificateException("certificates of plain sockets are not looked at here");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("a certificate is looked at together with its connection only");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket) throws CertificateException {
        throw new CertificateException("BMCs are servers");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine) throws CertificateException {
        throw new CertificateException("BMCs are servers");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("BMCs are servers");
    }
}
