package io.drydock.ipmi.session;

import java.util.Optional;

/** The cipher suites that are spoken here (table 22-20): such as authenticate by HMAC and encrypt. Suite 0 does neither and is none of them. */
public enum CipherSuite {
    SUITE_3(3, new Algorithms(1, 1, 1), "HmacSHA1", 20, 12),
    SUITE_17(17, new Algorithms(3, 4, 1), "HmacSHA256", 32, 16);

    private final int id;
    private final Algorithms algorithms;
    private final String mac;
    private final int macLength;
    private final int integrityLength;

    CipherSuite(int id, Algorithms algorithms, String mac, int macLength, int integrityLength) {
        this.id = id;
        this.algorithms = algorithms;
        this.mac = mac;
        this.macLength = macLength;
        this.integrityLength = integrityLength;
    }

    public int id() {
        return id;
    }

    public Algorithms algorithms() {
        return algorithms;
    }

    /** The JCA name of the HMAC that all of the suite is built on. */
    String mac() {
        return mac;
    }

    /** Bytes of a whole authentication code, as in RAKP messages 2 and 3. */
    public int macLength() {
        return macLength;
    }

    /** Bytes of a shortened one, as in RAKP message 4 and behind each packet (sections 13.28.1 and 13.28.4). */
    public int integrityLength() {
        return integrityLength;
    }

    /** The suite of that number, if it is spoken here. */
    public static Optional<CipherSuite> of(int id) {
        return id == SUITE_3.id ? Optional.of(SUITE_3) : id == SUITE_17.id ? Optional.of(SUITE_17) : Optional.empty();
    }

    /** The suite made of those algorithms, if it is spoken here. */
    public static Optional<CipherSuite> of(Algorithms algorithms) {
        return algorithms.equals(SUITE_3.algorithms) ? Optional.of(SUITE_3)
                : algorithms.equals(SUITE_17.algorithms) ? Optional.of(SUITE_17) : Optional.empty();
    }

    /** Numbers of algorithms, also of such as are not spoken here (tables 13-17 to 13-19). */
    public record Algorithms(int authentication, int integrity, int confidentiality) {
    }
}
