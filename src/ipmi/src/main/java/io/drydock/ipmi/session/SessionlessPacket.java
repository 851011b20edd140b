package io.drydock.ipmi.session;

import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.MessageReader;

/**
 * A message outside of a session in IPMI 1.5's format without authentication, as Get Channel Authentication Capabilities comes (table 13-8,
 * section 13.6).
 *
 * @param message an IPMI LAN message
 */
public record SessionlessPacket(byte[] message) implements Datagram {
    static final int AUTHENTICATION_NONE = 0x00;

    @Override
    public byte[] encode() {
        return Rmcp.begin(Rmcp.CLASS_IPMI).u8(AUTHENTICATION_NONE).u32(0).u32(0).u8(message.length).bytes(message).toBytes();
    }

    /** Reads from behind the authentication type. */
    static SessionlessPacket decode(MessageReader reader) throws MalformedMessage {
        reader.skip(4);
        long session = reader.u32();
        if (session != 0) {
            throw new MalformedMessage("a packet of an IPMI 1.5 session");
        }
        return new SessionlessPacket(reader.bytes(reader.u8()));
    }
}
