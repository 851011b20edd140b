package io.drydock.ipmi.session;

import io.drydock.ipmi.MalformedMessage;

/**
 * A packet of a session, encrypted and authenticated: {@link SessionSeal} makes it and opens it.
 *
 * @param type of the payload
 * @param session the receiver's id of the session
 * @param sequence unsigned; never 0
 * @param encode the whole datagram
 */
public record SealedPacket(PayloadType type, int session, int sequence, byte[] encode) implements Datagram {
    static SealedPacket of(SessionHeader header, byte[] datagram) throws MalformedMessage {
        if (header.type().setsUp()) {
            throw new MalformedMessage("an encrypted payload of type " + header.type());
        }
        return new SealedPacket(header.type(), header.session(), header.sequence(), datagram);
    }
}
