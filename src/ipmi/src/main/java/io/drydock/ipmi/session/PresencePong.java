package io.drydock.ipmi.session;

/**
 * Answers a presence ping (section 13.2.4).
 *
 * @param tag that of the ping
 * @param ipmi whether IPMI is spoken here
 */
public record PresencePong(int tag, boolean ipmi) implements Datagram {
    /** Bits of the supported entities. */
    static final int IPMI = 0x80;
    static final int ASF_1_0 = 0x01;

    @Override
    public byte[] encode() {
        return Asf.encodePong(tag, ipmi);
    }
}
