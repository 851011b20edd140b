package io.drydock.lab.tls;

import java.net.InetAddress;
import java.net.Socket;
import java.security.KeyPair;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;

/** Picks a connection's certificate by the BMC that its engine was made for, and makes it where that is the first connection. */
final class CertificateOfBmc extends X509ExtendedKeyManager {
    private final Function<InetAddress, X509Certificate> certify;
    private final KeyPair keys;
    private final Map<String, X509Certificate> certificates = new ConcurrentHashMap<>();

    /** @param certify makes the certificate of the BMC at an address */
    CertificateOfBmc(Function<InetAddress, X509Certificate> certify, KeyPair keys) {
        this.certify = certify;
        this.keys = keys;
    }

    @Override
    public String chooseEngineServerAlias(String keyType, Principal[] issuers, SSLEngine engine) {
        return keyType.startsWith("EC") ? engine.getPeerHost() : null;
    }

    @Override
    public X509Certificate[] getCertificateChain(String alias) {
        return new X509Certificate[] {certificates.computeIfAbsent(alias, address -> certify.apply(InetAddress.ofLiteral(address)))};
    }

    @Override
    public PrivateKey getPrivateKey(String alias) {
        return keys.getPrivate();
    }

    @Override
    public String[] getServerAliases(String keyType, Principal[] issuers) {
        return null;
    }

    @Override
    public String[] getClientAliases(String keyType, Principal[] issuers) {
        return null;
    }

    @Override
    public String chooseClientAlias(String[] keyType, Principal[] issuers, Socket socket) {
        return null;
    }

    @Override
    public String chooseServerAlias(String keyType, Principal[] issuers, Socket socket) {
        return null;
    }
}
