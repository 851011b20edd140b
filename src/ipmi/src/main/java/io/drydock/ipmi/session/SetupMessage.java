package io.drydock.ipmi.session;

import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.MessageReader;

/** A message of the exchange that sets a session up (sections 13.17 to 13.23). */
public sealed interface SetupMessage permits OpenSessionRequest, SetupMessage.Answer, Rakp1, Rakp3 {
    PayloadType type();

    /** By which an answer names the message that it answers. */
    int tag();

    /** The payload. */
    byte[] encode();

    /** The packet that carries it. */
    default ClearPacket packet() {
        return new ClearPacket(type(), encode());
    }

    /** What a BMC sends. */
    sealed interface Answer extends SetupMessage permits OpenSessionResponse, Rakp2, Rakp4, SetupRefusal {
        /** The console's id of the session. */
        int consoleSession();
    }

    /** Reads the payload of a packet that sets a session up. */
    static SetupMessage decode(ClearPacket packet) throws MalformedMessage {
        MessageReader reader = new MessageReader(packet.payload());
        return switch (packet.type()) {
            case OPEN_SESSION_REQUEST -> OpenSessionRequest.decode(reader);
            case RAKP_1 -> Rakp1.decode(reader);
            case RAKP_3 -> Rakp3.decode(reader);
            case OPEN_SESSION_RESPONSE, RAKP_2, RAKP_4 -> decodeAnswer(packet.type(), reader);
            case IPMI -> throw new MalformedMessage("an IPMI message, which sets no session up");
        };
    }

    private static Answer decodeAnswer(PayloadType type, MessageReader reader) throws MalformedMessage {
        int tag = reader.u8();
        StatusCode status = new StatusCode(reader.u8());
        int privilege = reader.u8();
        reader.skip(1);
        int consoleSession = (int) reader.u32();
        if (!status.equals(StatusCode.OK)) {
            return new SetupRefusal(type, tag, status, consoleSession);
        }
        return switch (type) {
            case OPEN_SESSION_RESPONSE -> OpenSessionResponse.decode(tag, privilege, consoleSession, reader);
            case RAKP_2 -> Rakp2.decode(tag, consoleSession, reader);
            default -> new Rakp4(tag, consoleSession, reader.rest());
        };
    }
}
