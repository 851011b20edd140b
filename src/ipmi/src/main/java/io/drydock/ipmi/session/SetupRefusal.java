package io.drydock.ipmi.session;

import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.MessageReader;
import io.drydock.ipmi.MessageWriter;

/**
 * A BMC's answer that ends the exchange (tables 13-10, 13-12 and 13-14, with a status other than 00h).
 *
 * @param type of the answer: to an open session request, or RAKP message 2 or 4
 * @param status never {@link StatusCode#OK}
 * @param consoleSession 0: not told. Some BMCs leave it 0, some end behind the status
 */
public record SetupRefusal(PayloadType type, int tag, StatusCode status, int consoleSession) implements SetupMessage.Answer {
    @Override
    public byte[] encode() {
        return new MessageWriter().u8(tag).u8(status.value()).u16(0).u32(consoleSession).toBytes();
    }

    static SetupRefusal decode(PayloadType type, int tag, StatusCode status, MessageReader reader) throws MalformedMessage {
        if (reader.remaining() < 2 + Integer.BYTES) {
            return new SetupRefusal(type, tag, status, 0);
        }
        reader.skip(2);
        return new SetupRefusal(type, tag, status, (int) reader.u32());
    }
}
