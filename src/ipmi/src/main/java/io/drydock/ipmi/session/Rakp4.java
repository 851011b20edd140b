package io.drydock.ipmi.session;

import io.drydock.ipmi.MessageWriter;

/**
 * The session stands (section 13.23, table 13-14).
 *
 * @param authCode see {@link KeyExchange#rakp4()}
 */
public record Rakp4(int tag, int consoleSession, byte[] authCode) implements SetupMessage.Answer {
    @Override
    public PayloadType type() {
        return PayloadType.RAKP_4;
    }

    @Override
    public byte[] encode() {
        return new MessageWriter().u8(tag).u8(StatusCode.OK.value()).u16(0).u32(consoleSession).bytes(authCode).toBytes();
    }
}
