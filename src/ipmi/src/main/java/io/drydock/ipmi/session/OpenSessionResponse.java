package io.drydock.ipmi.session;

import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.MessageReader;
import io.drydock.ipmi.MessageWriter;

/**
 * The BMC takes up a session (section 13.18, table 13-10).
 *
 * @param privilege the highest level that the session may have with this suite
 * @param bmcSession the BMC's id of the session
 * @param algorithms those chosen
 */
public record OpenSessionResponse(int tag, int privilege, int consoleSession, int bmcSession, CipherSuite.Algorithms algorithms)
        implements SetupMessage.Answer {
    @Override
    public PayloadType type() {
        return PayloadType.OPEN_SESSION_RESPONSE;
    }

    @Override
    public byte[] encode() {
        MessageWriter writer = new MessageWriter().u8(tag).u8(StatusCode.OK.value()).u8(privilege).u8(0).u32(consoleSession).u32(bmcSession);
        return AlgorithmPayloads.write(algorithms, writer).toBytes();
    }

    static OpenSessionResponse decode(int tag, int privilege, int consoleSession, MessageReader reader) throws MalformedMessage {
        return new OpenSessionResponse(tag, privilege & 0x0F, consoleSession, (int) reader.u32(), AlgorithmPayloads.read(reader));
    }
}
