package io.drydock.ipmi.session;

import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.MessageReader;
import io.drydock.ipmi.MessageWriter;

/**
 * The console knows the user's key too, or gives up (section 13.22, table 13-13).
 *
 * @param status anything but {@link StatusCode#OK} ends the exchange, and the code is empty
 * @param authCode see {@link KeyExchange#rakp3()}
 */
public record Rakp3(int tag, StatusCode status, int bmcSession, byte[] authCode) implements SetupMessage {
    @Override
    public PayloadType type() {
        return PayloadType.RAKP_3;
    }

    @Override
    public byte[] encode() {
        return new MessageWriter().u8(tag).u8(status.value()).u16(0).u32(bmcSession).bytes(authCode).toBytes();
    }

    static Rakp3 decode(MessageReader reader) throws MalformedMessage {
        int tag = reader.u8();
        StatusCode status = new StatusCode(reader.u8());
        reader.skip(2);
        return new Rakp3(tag, status, (int) reader.u32(), reader.rest());
    }
}
