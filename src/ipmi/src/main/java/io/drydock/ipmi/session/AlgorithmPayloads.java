package io.drydock.ipmi.session;

import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.MessageReader;
import io.drydock.ipmi.MessageWriter;

/** The three payloads of eight bytes, one an algorithm, in the messages that open a session (tables 13-9 and 13-10). */
final class AlgorithmPayloads {
    private static final int AUTHENTICATION = 0;
    private static final int INTEGRITY = 1;
    private static final int CONFIDENTIALITY = 2;
    private static final int LENGTH = 8;
    private static final int ALGORITHM = 0x3F;

    private AlgorithmPayloads() {
    }

    static MessageWriter write(CipherSuite.Algorithms algorithms, MessageWriter to) {
        write(AUTHENTICATION, algorithms.authentication(), to);
        write(INTEGRITY, algorithms.integrity(), to);
        return write(CONFIDENTIALITY, algorithms.confidentiality(), to);
    }

    private static MessageWriter write(int type, int algorithm, MessageWriter to) {
        return to.u8(type).u16(0).u8(LENGTH).u8(algorithm).u24(0);
    }

    static CipherSuite.Algorithms read(MessageReader reader) throws MalformedMessage {
        return new CipherSuite.Algorithms(read(AUTHENTICATION, reader), read(INTEGRITY, reader), read(CONFIDENTIALITY, reader));
    }

    /** A length of 0 asks for the BMC's own choice: that is told as algorithm 0, none, which nobody here accepts. */
    private static int read(int type, MessageReader reader) throws MalformedMessage {
        int found = reader.u8();
        if (found != type) {
            throw new MalformedMessage("an algorithm's payload of type " + found + " in place of " + type);
        }
        reader.skip(2);
        int length = reader.u8();
        int algorithm = reader.u8() & ALGORITHM;
        reader.skip(3);
        return length == 0 ? 0 : algorithm;
    }
}
