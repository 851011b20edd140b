package io.drydock.ipmi.session;

import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.MessageReader;
import io.drydock.ipmi.MessageWriter;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Mac;

/**
 * Seals and opens the packets of one session: payload encrypted by AES-CBC-128, then the whole authenticated by the suite's HMAC
 * (sections 13.28.4 and 13.29, table 13-8). For one thread at a time.
 */
public final class SessionSeal {
    /** Behind the payload: padding, its length, this byte, the authentication code. */
    private static final int NEXT_HEADER = 0x07;
    private static final int PAD = 0xFF;

    private final int codeLength;
    private final Mac mac;
    private final PayloadCipher cipher;

    /** @param random for initialisation vectors */
    public SessionSeal(SessionKeys keys, SecureRandom random) {
        this.codeLength = keys.suite().integrityLength();
        this.mac = Macs.of(keys.suite());
        Macs.init(mac, keys.integrity());
        this.cipher = new PayloadCipher(keys.confidentiality(), random);
    }

    /**
     * @param session the receiver's id of the session
     * @param sequence the sender's next one; not 0
     */
    public SealedPacket seal(PayloadType type, int session, int sequence, byte[] payload) {
        byte[] encrypted = cipher.encrypt(payload);
        MessageWriter writer = Rmcp.begin(Rmcp.CLASS_IPMI);
        new SessionHeader(type, true, true, session, sequence, encrypted.length).write(writer).bytes(encrypted);
        int padding = -(SessionHeader.LENGTH + encrypted.length + 2) & 3;
        for (int i = 0; i < padding; i++) {
            writer.u8(PAD);
        }
        byte[] unsigned = writer.u8(padding).u8(NEXT_HEADER).toBytes();
        byte[] code = code(unsigned, unsigned.length);
        byte[] datagram = Arrays.copyOf(unsigned, unsigned.length + codeLength);
        System.arraycopy(code, 0, datagram, unsigned.length, codeLength);
        return new SealedPacket(type, session, sequence, datagram);
    }

    /**
     * The payload of a packet.
     *
     * @throws MalformedMessage if its authentication code is not that of this session, or its parts don't fit together
     */
    public byte[] open(SealedPacket packet) throws MalformedMessage {
        byte[] datagram = packet.encode();
        int end = datagram.length - codeLength;
        if (end < Rmcp.HEADER_LENGTH + SessionHeader.LENGTH + 2) {
            throw new MalformedMessage("a packet too short for its authentication code");
        }
        byte[] code = code(datagram, end);
        if (!MessageDigest.isEqual(Arrays.copyOf(code, codeLength), Arrays.copyOfRange(datagram, end, datagram.length))) {
            throw new MalformedMessage("a packet with another authentication code than this session's");
        }
        return cipher.decrypt(encryptedPayload(new MessageReader(datagram, Rmcp.HEADER_LENGTH + 1, end)));
    }

    private static byte[] encryptedPayload(MessageReader reader) throws MalformedMessage {
        byte[] payload = reader.bytes(SessionHeader.decode(reader).length());
        byte[] trailer = reader.rest();
        if (trailer.length < 2 || trailer[trailer.length - 1] != NEXT_HEADER || trailer[trailer.length - 2] != trailer.length - 2) {
            throw new MalformedMessage("a packet whose padding does not fit its length");
        }
        return payload;
    }

    /** Everything is authenticated from the authentication type on: not the RMCP header. */
    private byte[] code(byte[] datagram, int end) {
        mac.update(datagram, Rmcp.HEADER_LENGTH, end - Rmcp.HEADER_LENGTH);
        return mac.doFinal();
    }
}
