package io.drydock.ipmi.session;

import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.MessageReader;
import io.drydock.ipmi.MessageWriter;

/**
 * The header of RMCP+'s packets (table 13-8).
 *
 * @param session the receiver's id of the session; 0: none
 * @param sequence unsigned; 0 outside of a session
 * @param length of the payload in bytes
 */
record SessionHeader(PayloadType type, boolean encrypted, boolean authenticated, int session, int sequence, int length) {
    /** The authentication type that says that this header follows. */
    static final int RMCP_PLUS = 0x06;

    /** Bytes from the authentication type to the payload. */
    static final int LENGTH = 12;
    private static final int ENCRYPTED = 0x80;
    private static final int AUTHENTICATED = 0x40;
    private static final int TYPE = 0x3F;

    /** Whether it is a packet of a session with a suite that encrypts and authenticates. */
    boolean sealed() {
        return encrypted && authenticated && session != 0;
    }

    MessageWriter write(MessageWriter to) {
        return to.u8(RMCP_PLUS).u8(type.number() | (encrypted ? ENCRYPTED : 0) | (authenticated ? AUTHENTICATED : 0)).u32(session).u32(sequence)
                .u16(length);
    }

    /** Reads from behind the authentication type. */
    static SessionHeader decode(MessageReader reader) throws MalformedMessage {
        int flags = reader.u8();
        PayloadType type = PayloadType.of(flags & TYPE);
        return new SessionHeader(type, (flags & ENCRYPTED) != 0, (flags & AUTHENTICATED) != 0, (int) reader.u32(), (int) reader.u32(), reader.u16());
    }
}
