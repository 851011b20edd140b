package io.drydock.ipmi.command.sdr;

import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.MessageReader;
import io.drydock.ipmi.command.TextField;

/** The id string at a record's end (IPMI 2.0, section 43.15). */
final class SdrText {
    private static final int LENGTH_BITS = 0x1F;

    private SdrText() {
    }

    /** The id string; where a BMC announces more than it sends, what is there. */
    static TextField read(MessageReader reader) throws MalformedMessage {
        int typeLength = reader.u8();
        int length = Math.min(typeLength & LENGTH_BITS, reader.remaining());
        return TextField.read(typeLength & ~LENGTH_BITS | length, LENGTH_BITS, reader);
    }
}
