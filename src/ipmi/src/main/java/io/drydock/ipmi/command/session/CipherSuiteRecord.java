package io.drydock.ipmi.command.session;

import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.MessageReader;
import io.drydock.ipmi.MessageWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * One cipher suite of a channel (IPMI 2.0, section 22.15.1, table 22-18); algorithms by their numbers (tables 13-17 to 13-19).
 *
 * @param oem IANA enterprise number, 0 for a standard suite
 */
public record CipherSuiteRecord(int id, int oem, int authentication, List<Integer> integrity, List<Integer> confidentiality) {
    private static final int STANDARD = 0xC0;
    private static final int OEM = 0xC1;

    public CipherSuiteRecord {
        integrity = List.copyOf(integrity);
        confidentiality = List.copyOf(confidentiality);
    }

    /** RAKP-HMAC-SHA1, HMAC-SHA1-96, AES-CBC-128. */
    public static final CipherSuiteRecord SUITE_3 = new CipherSuiteRecord(3, 0, 1, List.of(1), List.of(1));
    /** RAKP-HMAC-SHA256, HMAC-SHA256-128, AES-CBC-128. */
    public static final CipherSuiteRecord SUITE_17 = new CipherSuiteRecord(17, 0, 3, List.of(4), List.of(1));

    /** The records as they follow each other on the wire. */
    public static byte[] write(List<CipherSuiteRecord> suites) {
        var writer = new MessageWriter();
        for (CipherSuiteRecord suite : suites) {
            if (suite.oem == 0) {
                writer.u8(STANDARD).u8(suite.id);
            } else {
                writer.u8(OEM).u8(suite.id).u24(suite.oem);
            }
            writer.u8(suite.authentication);
            suite.integrity.forEach(algorithm -> writer.u8(0x40 | algorithm));
            suite.confidentiality.forEach(algorithm -> writer.u8(0x80 | algorithm));
        }
        return writer.toBytes();
    }

    /**
     * All records of {@code bytes}, the data of all answers put together.
     *
     * @throws MalformedMessage if they don't start with a record, or a record breaks off
     */
    public static List<CipherSuiteRecord> readAll(byte[] bytes) throws MalformedMessage {
        var suites = new ArrayList<CipherSuiteRecord>();
        int at = 0;
        while (at < bytes.length) {
            int next = at + 1;
            while (next < bytes.length && (bytes[next] & 0xFF) < STANDARD) {
                next++;
            }
            suites.add(read(new MessageReader(bytes, at, next)));
            at = next;
        }
        return List.copyOf(suites);
    }

    private static CipherSuiteRecord read(MessageReader reader) throws MalformedMessage {
        int start = reader.u8();
        if (start != STANDARD && start != OEM) {
            throw new MalformedMessage("a cipher suite record does not start with C0h or C1h");
        }
        int id = reader.u8();
        int oem = start == OEM ? reader.u24() : 0;
        int authentication = 0;
        var integrity = new ArrayList<Integer>();
        var confidentiality = new ArrayList<Integer>();
        while (reader.remaining() > 0) {
            int algorithm = reader.u8();
            switch (algorithm >> 6) {
                case 0 -> authentication = algorithm;
                case 1 -> integrity.add(algorithm & 0x3F);
                default -> confidentiality.add(algorithm & 0x3F);
            }
        }
        return new CipherSuiteRecord(id, oem, authentication, integrity, confidentiality);
    }
}
