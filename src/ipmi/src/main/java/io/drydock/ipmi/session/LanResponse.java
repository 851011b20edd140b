package io.drydock.ipmi.session;

import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.MessageReader;
import io.drydock.ipmi.MessageWriter;

/**
 * A response in the IPMI LAN message format (section 13.8).
 *
 * @param requester address or software id of who asked
 * @param netFn that of the request plus 1
 * @param responder address of who answers
 * @param sequence rqSeq of the request
 * @param data behind the completion code
 */
public record LanResponse(int requester, int netFn, int requesterLun, int responder, int sequence, int responderLun, int command,
                          CompletionCode completion, byte[] data) {
    /** The answer to a request, back to who sent it. */
    public static LanResponse to(LanRequest request, CompletionCode completion, byte[] data) {
        return new LanResponse(request.requester(), request.netFn() | 1, request.requesterLun(), request.responder(), request.sequence(),
                request.responderLun(), request.command(), completion, data);
    }

    /** Whether it can be the answer to that request. */
    public boolean answers(LanRequest request) {
        return sequence == request.sequence() && netFn == (request.netFn() | 1) && command == request.command();
    }

    public byte[] encode() {
        MessageWriter writer = LanFrame.begin(requester, netFn, requesterLun, responder, sequence, responderLun, command);
        return LanFrame.end(writer.u8(completion.value()).bytes(data));
    }

    public static LanResponse decode(byte[] message) throws MalformedMessage {
        MessageReader reader = LanFrame.checked(message, 8);
        int requester = reader.u8();
        int netFn = reader.u8();
        reader.skip(1);
        int responder = reader.u8();
        int sequence = reader.u8();
        if ((netFn >>> 2 & 1) == 0) {
            throw new MalformedMessage("a request in place of a response");
        }
        return new LanResponse(requester, netFn >>> 2, netFn & 3, responder, sequence >>> 2, sequence & 3, reader.u8(),
                new CompletionCode(reader.u8()), reader.rest());
    }
}
