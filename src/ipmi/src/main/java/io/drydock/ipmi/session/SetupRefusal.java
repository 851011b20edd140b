package io.drydock.ipmi.session;

import io.drydock.ipmi.MessageWriter;

/**
 * A BMC's answer that ends the exchange (tables 13-10, 13-12 and 13-14, with a status other than 00h).
 *
 * @param type of the answer: to an open session request, or RAKP message 2 or 4
 * @param status never {@link StatusCode#OK}
 * @param consoleSession some BMCs leave it 0
 */
public record SetupRefusal(PayloadType type, int tag, StatusCode status, int consoleSession) implements SetupMessage.Answer {
    @Override
    public byte[] encode() {
        return new MessageWriter().u8(tag).u8(status.value()).u16(0).u32(consoleSession).toBytes();
    }
}
