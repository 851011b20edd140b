package io.drydock.ipmi.session;

import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.MessageReader;
import io.drydock.ipmi.MessageWriter;

/**
 * Begins a session (section 13.17, table 13-9).
 *
 * @param privilege the highest level that is asked for; 0: the highest that the suite allows
 * @param consoleSession the console's id of the session; not 0
 * @param algorithms those proposed
 */
public record OpenSessionRequest(int tag, int privilege, int consoleSession, CipherSuite.Algorithms algorithms) implements SetupMessage {
    @Override
    public PayloadType type() {
        return PayloadType.OPEN_SESSION_REQUEST;
    }

    @Override
    public byte[] encode() {
        MessageWriter writer = new MessageWriter().u8(tag).u8(privilege).u16(0).u32(consoleSession);
        return AlgorithmPayloads.write(algorithms, writer).toBytes();
    }

    static OpenSessionRequest decode(MessageReader reader) throws MalformedMessage {
        int tag = reader.u8();
        int privilege = reader.u8() & 0x0F;
        reader.skip(2);
        int consoleSession = (int) reader.u32();
        return new OpenSessionRequest(tag, privilege, consoleSession, AlgorithmPayloads.read(reader));
    }
}
