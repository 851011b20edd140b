package io.drydock.ipmi.session;

import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.MessageReader;

/** One UDP datagram of RMCP, by what stands in it (table 13-8). */
public sealed interface Datagram permits PresencePing, PresencePong, SessionlessPacket, ClearPacket, SealedPacket {
    /** The UDP port of a BMC (section 13.1.2). */
    int PORT = 623;

    /** The longest datagram that a BMC sends or takes; longer ones need no look. */
    int MAX_LENGTH = 1500;

    byte[] encode();

    /** Reads a datagram as far as that goes without the keys of a session. */
    static Datagram decode(byte[] bytes) throws MalformedMessage {
        if (bytes.length > MAX_LENGTH) {
            throw new MalformedMessage("a datagram of " + bytes.length + " bytes");
        }
        MessageReader reader = new MessageReader(bytes);
        int messageClass = Rmcp.messageClass(reader);
        return switch (messageClass) {
            case Rmcp.CLASS_ASF -> Asf.decode(reader);
            case Rmcp.CLASS_IPMI -> decodeIpmi(bytes, reader);
            default -> throw new MalformedMessage("an RMCP message of class " + messageClass);
        };
    }

    private static Datagram decodeIpmi(byte[] bytes, MessageReader reader) throws MalformedMessage {
        int format = reader.u8();
        return switch (format) {
            case SessionlessPacket.AUTHENTICATION_NONE -> SessionlessPacket.decode(reader);
            case SessionHeader.RMCP_PLUS -> {
                SessionHeader header = SessionHeader.decode(reader);
                yield header.sealed() ? SealedPacket.of(header, bytes) : ClearPacket.decode(header, reader);
            }
            default -> throw new MalformedMessage("a session header of format " + format);
        };
    }
}
