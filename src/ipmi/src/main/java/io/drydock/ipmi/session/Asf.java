package io.drydock.ipmi.session;

import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.MessageReader;
import io.drydock.ipmi.MessageWriter;

/** The messages of the Alert Standard Forum that find out whether somebody is there (sections 13.2.2 to 13.2.4). */
final class Asf {
    static final int IANA = 4542;
    private static final int PING = 0x80;
    private static final int PONG = 0x40;
    private static final int PONG_LENGTH = 16;

    private Asf() {
    }

    static byte[] encodePing(int tag) {
        return begin(PING, tag, 0).toBytes();
    }

    static byte[] encodePong(int tag, boolean ipmi) {
        return begin(PONG, tag, PONG_LENGTH).bytes(new byte[] {0, 0, 0x11, (byte) 0xBE}).u32(0)
                .u8((ipmi ? PresencePong.IPMI : 0) | PresencePong.ASF_1_0).u8(0).bytes(new byte[6]).toBytes();
    }

    private static MessageWriter begin(int type, int tag, int length) {
        return Rmcp.begin(Rmcp.CLASS_ASF).bytes(new byte[] {0, 0, 0x11, (byte) 0xBE}).u8(type).u8(tag).u8(0).u8(length);
    }

    static Datagram decode(MessageReader reader) throws MalformedMessage {
        int iana = reader.u8() << 24 | reader.u8() << 16 | reader.u8() << 8 | reader.u8();
        if (iana != IANA) {
            throw new MalformedMessage("an ASF message of enterprise " + iana);
        }
        int type = reader.u8();
        int tag = reader.u8();
        reader.skip(1);
        int length = reader.u8();
        return switch (type) {
            case PING -> new PresencePing(tag);
            case PONG -> {
                MessageReader data = new MessageReader(reader.bytes(length));
                data.skip(8);
                yield new PresencePong(tag, (data.u8() & PresencePong.IPMI) != 0);
            }
            default -> throw new MalformedMessage("an ASF message of type " + type);
        };
    }
}
