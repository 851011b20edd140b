package io.drydock.ipmi.session;

import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.MessageReader;
import io.drydock.ipmi.MessageWriter;

/**
 * The console's random number and who wants in (section 13.20, table 13-11).
 *
 * @param random 16 bytes
 * @param role the privilege level asked for, and {@link #NAME_ONLY}
 * @param userName at most 16 bytes, without padding
 */
public record Rakp1(int tag, int bmcSession, byte[] random, int role, byte[] userName) implements SetupMessage {
    /** The bit of the role that has the user found by name alone, whatever level is asked for. */
    public static final int NAME_ONLY = 0x10;

    /** Bytes of a random number. */
    public static final int RANDOM_LENGTH = 16;

    /** The longest user name in bytes. */
    public static final int MAX_USER_NAME = 16;

    @Override
    public PayloadType type() {
        return PayloadType.RAKP_1;
    }

    @Override
    public byte[] encode() {
        return new MessageWriter().u8(tag).u24(0).u32(bmcSession).bytes(random).u8(role).u16(0).u8(userName.length).bytes(userName).toBytes();
    }

    static Rakp1 decode(MessageReader reader) throws MalformedMessage {
        int tag = reader.u8();
        reader.skip(3);
        int bmcSession = (int) reader.u32();
        byte[] random = reader.bytes(RANDOM_LENGTH);
        int role = reader.u8();
        reader.skip(2);
        int length = reader.u8();
        if (length > MAX_USER_NAME) {
            throw new MalformedMessage("a user name of " + length + " bytes");
        }
        return new Rakp1(tag, bmcSession, random, role, reader.bytes(length));
    }
}
