package io.drydock.ipmi.session;

import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.MessageReader;
import io.drydock.ipmi.MessageWriter;

/** The four bytes that every datagram begins with (section 13.1.3). */
final class Rmcp {
    static final int HEADER_LENGTH = 4;
    static final int CLASS_ASF = 0x06;
    static final int CLASS_IPMI = 0x07;
    private static final int VERSION_1_0 = 0x06;
    /** The message wants no acknowledgement: IPMI's never do, and a ping is answered by a pong. */
    private static final int NO_SEQUENCE = 0xFF;

    private Rmcp() {
    }

    static MessageWriter begin(int messageClass) {
        return new MessageWriter().u8(VERSION_1_0).u8(0).u8(NO_SEQUENCE).u8(messageClass);
    }

    /** Passes over the header and answers the class of message that follows. */
    static int messageClass(MessageReader reader) throws MalformedMessage {
        int version = reader.u8();
        if (version != VERSION_1_0) {
            throw new MalformedMessage("an RMCP header of version " + version);
        }
        reader.skip(2);
        return reader.u8();
    }
}
