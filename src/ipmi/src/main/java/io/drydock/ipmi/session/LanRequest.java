package io.drydock.ipmi.session;

import io.drydock.ipmi.IpmiCommand;
import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.MessageReader;
import io.drydock.ipmi.MessageWriter;

/**
 * A request in the IPMI LAN message format (section 13.8).
 *
 * @param responder address of who is asked
 * @param responderLun logical unit there
 * @param requester address or software id of who asks
 * @param requesterLun logical unit there
 * @param sequence rqSeq, 0 to 63: the response has it too
 * @param netFn an even number
 */
public record LanRequest(int responder, int netFn, int responderLun, int requester, int sequence, int requesterLun, int command, byte[] data) {
    /** The BMC's address (section 5.5). */
    public static final int BMC = 0x20;

    /** The software id of a remote console's first program (section 5.5). */
    public static final int REMOTE_CONSOLE = 0x81;

    /** A remote console asks the BMC. */
    public static LanRequest of(IpmiCommand<?> command, int sequence) {
        return new LanRequest(BMC, command.netFn().request(), 0, REMOTE_CONSOLE, sequence, 0, command.code(), command.data());
    }

    public byte[] encode() {
        MessageWriter writer = LanFrame.begin(responder, netFn, responderLun, requester, sequence, requesterLun, command);
        return LanFrame.end(writer.bytes(data));
    }

    public static LanRequest decode(byte[] message) throws MalformedMessage {
        MessageReader reader = LanFrame.checked(message, 7);
        int responder = reader.u8();
        int netFn = reader.u8();
        reader.skip(1);
        int requester = reader.u8();
        int sequence = reader.u8();
        if ((netFn >>> 2 & 1) != 0) {
            throw new MalformedMessage("a response in place of a request");
        }
        return new LanRequest(responder, netFn >>> 2, netFn & 3, requester, sequence >>> 2, sequence & 3, reader.u8(), reader.rest());
    }
}
