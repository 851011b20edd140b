package io.drydock.lab.tls;

import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** The lab's own certificate authority: made anew for every lab, it certifies BMCs by their address. Its key never leaves the process. */
public final class LabAuthority {
    private static final X500Principal NAME = new X500Principal("CN=Drydock Lab CA");
    private static final Duration LIFE = Duration.ofDays(30);
    private static final Duration SLACK = Duration.ofHours(1);

    private final SecureRandom random = new SecureRandom();
    private final ContentSigner signer;
    private final X509Certificate certificate;

    /** @throws IllegalStateException if this Java can't do elliptic curves */
    public LabAuthority() {
        try {
            KeyPair keys = newKeys();
            signer = new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate());
            Instant now = Instant.now();
            JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(NAME, serial(), Date.from(now.minus(SLACK)),
                    Date.from(now.plus(LIFE)),
                    NAME, keys.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            certificate = new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (GeneralSecurityException | OperatorCreationException | CertIOException e) {
            throw new IllegalStateException("The lab's certificate authority could not be made: " + e.getMessage(), e);
        }
    }

    static KeyPair newKeys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private BigInteger serial() {
        return new BigInteger(64, random).add(BigInteger.ONE);
    }

    /** Its own certificate, which clients are to trust. */
    public X509Certificate certificate() {
        return certificate;
    }

    /** Writes its certificate where clients find it, as PEM. */
    public void writeTo(Path file) throws IOException {
        Files.writeString(file, pem());
    }

    /** Its certificate as PEM. */
    public String pem() {
        try {
            return "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * A certificate for the server at {@code address}.
     *
     * @param expired whether its time shall be over
     */
    // One at a time: a signer keeps the state of what it signs.
    synchronized X509Certificate certify(InetAddress address, KeyPair keys, boolean expired) {
        Instant end = expired ? Instant.now().minus(Duration.ofDays(1)) : Instant.now().plus(LIFE).minus(SLACK);
        try {
            JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(NAME, serial(), Date.from(end.minus(LIFE)), Date.from(end),
                    new X500Principal("CN=" + address.getHostAddress() + ",O=Drydock Lab"), keys.getPublic());
            builder.addExtension(Extension.subjectAlternativeName, false,
                    new GeneralNames(new GeneralName(GeneralName.iPAddress, address.getHostAddress())));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (GeneralSecurityException | CertIOException e) {
            throw new IllegalStateException("No certificate could be made for " + address.getHostAddress() + ": " + e.getMessage(), e);
        }
    }
}
