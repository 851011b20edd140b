package io.drydock.ipmi.session;

import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.MessageReader;
import io.drydock.ipmi.MessageWriter;
import java.util.Arrays;

/** What requests and responses have in common: two addresses, and a checksum behind each of the two halves (section 13.8). */
final class LanFrame {
    private static final int FIRST_HALF = 2;

    private LanFrame() {
    }

    static MessageWriter begin(int to, int netFn, int toLun, int from, int sequence, int fromLun, int command) {
        int netFnLun = netFn << 2 | toLun;
        return new MessageWriter().u8(to).u8(netFnLun).u8(-(to + netFnLun)).u8(from).u8(sequence << 2 | fromLun).u8(command);
    }

    static byte[] end(MessageWriter writer) {
        byte[] message = writer.toBytes();
        byte[] whole = Arrays.copyOf(message, message.length + 1);
        whole[message.length] = (byte) -sum(message, FIRST_HALF + 1, message.length);
        return whole;
    }

    /** A reader of everything but the last checksum. */
    static MessageReader checked(byte[] message, int shortest) throws MalformedMessage {
        if (message.length < shortest) {
            throw new MalformedMessage("an IPMI message of " + message.length + " bytes");
        }
        if (sum(message, 0, FIRST_HALF + 1) != 0 || sum(message, FIRST_HALF + 1, message.length) != 0) {
            throw new MalformedMessage("an IPMI message with a wrong checksum");
        }
        return new MessageReader(message, 0, message.length - 1);
    }

    /** Two's complement checksum: 0 over bytes and their checksum. */
    private static int sum(byte[] bytes, int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            sum += bytes[i];
        }
        return sum & 0xFF;
    }
}
