package io.drydock.ipmi.session;

import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.MessageReader;
import io.drydock.ipmi.MessageWriter;

/**
 * The BMC's random number, and that it knows the user's key (section 13.21, table 13-12).
 *
 * @param random 16 bytes
 * @param guid of the managed system, 16 bytes
 * @param authCode see {@link KeyExchange#rakp2()}
 */
public record Rakp2(int tag, int consoleSession, byte[] random, byte[] guid, byte[] authCode) implements SetupMessage.Answer {
    /** Bytes of a GUID. */
    public static final int GUID_LENGTH = 16;

    @Override
    public PayloadType type() {
        return PayloadType.RAKP_2;
    }

    @Override
    public byte[] encode() {
        return new MessageWriter().u8(tag).u8(StatusCode.OK.value()).u16(0).u32(consoleSession).bytes(random).bytes(guid).bytes(authCode).toBytes();
    }

    static Rakp2 decode(int tag, int consoleSession, MessageReader reader) throws MalformedMessage {
        return new Rakp2(tag, consoleSession, reader.bytes(Rakp1.RANDOM_LENGTH), reader.bytes(GUID_LENGTH), reader.rest());
    }
}
