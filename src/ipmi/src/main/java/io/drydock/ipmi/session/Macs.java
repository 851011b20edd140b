package io.drydock.ipmi.session;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The HMACs of the suites. Every holder has its own: a {@link Mac} is not for several threads. */
final class Macs {
    private Macs() {
    }

    static Mac of(CipherSuite suite) {
        try {
            return Mac.getInstance(suite.mac());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no " + suite.mac(), e);
        }
    }

    static void init(Mac mac, byte[] key) {
        try {
            mac.init(new SecretKeySpec(key, mac.getAlgorithm()));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(mac.getAlgorithm() + " takes any key", e);
        }
    }
}
