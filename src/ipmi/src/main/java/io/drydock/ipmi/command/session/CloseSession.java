package io.drydock.ipmi.command.session;

import io.drydock.ipmi.IpmiCommand;
import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.MessageReader;
import io.drydock.ipmi.MessageWriter;
import io.drydock.ipmi.NetFn;
import io.drydock.ipmi.command.NoAnswer;

/**
 * Close Session (IPMI 2.0, section 22.19, table 22-22).
 *
 * @param sessionId the BMC's id of the session
 */
public record CloseSession(long sessionId) implements IpmiCommand<NoAnswer> {
    public static final int CODE = 0x3C;
    /** Completion code: there is no such session. */
    public static final int NO_SUCH_SESSION = 0x87;

    public static CloseSession read(byte[] data) throws MalformedMessage {
        return new CloseSession(new MessageReader(data).u32());
    }

    @Override
    public NetFn netFn() {
        return NetFn.APP;
    }

    @Override
    public int code() {
        return CODE;
    }

    @Override
    public byte[] data() {
        return new MessageWriter().u32(sessionId).toBytes();
    }

    @Override
    public NoAnswer answer(byte[] data) {
        return NoAnswer.DONE;
    }
}
