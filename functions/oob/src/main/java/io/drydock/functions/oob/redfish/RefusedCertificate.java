package io.drydock.functions.oob.redfish;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HexFormat;
import java.util.Locale;

/** A BMC's certificate that is not taken. The message shows the certificate, so that a person can compare and pin it. */
final class RefusedCertificate extends CertificateException {
    private static final long serialVersionUID = 1;

    private RefusedCertificate(String message, Throwable cause) {
        super(message, cause);
    }

    /** @param why a sentence's end, such as {@code has expired} */
    static RefusedCertificate of(X509Certificate shown, String why, Throwable cause) {
        return new RefusedCertificate("its certificate " + why + " (" + shown.getSubjectX500Principal().getName() + ", issued by "
                + shown.getIssuerX500Principal().getName() + ", valid from " + day(shown.getNotBefore()) + " to " + day(shown.getNotAfter())
                + ", SHA-256 " + HexFormat.ofDelimiter(":").formatHex(HexFormat.of().parseHex(fingerprint(shown))).toUpperCase(Locale.ROOT) + ")", cause);
    }

    /** SHA-256 of a certificate, in lower-case hexadecimal. */
    static String fingerprint(X509Certificate certificate) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (NoSuchAlgorithmException | CertificateEncodingException e) {
            throw new IllegalStateException("SHA-256 of a certificate that was just read can be told everywhere", e);
        }
    }

    private static LocalDate day(Date date) {
        return date.toInstant().atZone(ZoneOffset.UTC).toLocalDate();
    }
}
