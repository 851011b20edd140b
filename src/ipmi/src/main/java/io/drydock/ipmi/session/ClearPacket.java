package io.drydock.ipmi.session;

import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.MessageReader;
import io.drydock.ipmi.MessageWriter;

/** A packet in RMCP+'s format that is neither encrypted nor authenticated: the exchange that sets a session up, and messages outside of one. */
public record ClearPacket(PayloadType type, byte[] payload) implements Datagram {
    @Override
    public byte[] encode() {
        MessageWriter writer = Rmcp.begin(Rmcp.CLASS_IPMI);
        return new SessionHeader(type, false, false, 0, 0, payload.length).write(writer).bytes(payload).toBytes();
    }

    static ClearPacket decode(SessionHeader header, MessageReader reader) throws MalformedMessage {
        if (header.encrypted() || header.authenticated() || header.session() != 0) {
            throw new MalformedMessage("a packet of a session that is not both encrypted and authenticated");
        }
        return new ClearPacket(header.type(), reader.bytes(header.length()));
    }
}
