package io.drydock.ipmi.command.sel;

import io.drydock.ipmi.IpmiCommand;
import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.MessageReader;
import io.drydock.ipmi.MessageWriter;
import io.drydock.ipmi.NetFn;

/** Get SEL Time (IPMI 2.0, section 31.10, table 31-10); its answer is the BMC's clock in seconds since 1970, or since its start. */
public record GetSelTime() implements IpmiCommand<Long> {
    public static final int CODE = 0x48;

    /** The data of the answer. */
    public static byte[] answer(long seconds) {
        return new MessageWriter().u32(seconds).toBytes();
    }

    @Override
    public NetFn netFn() {
        return NetFn.STORAGE;
    }

    @Override
    public int code() {
        return CODE;
    }

    @Override
    public byte[] data() {
        return new byte[0];
    }

    @Override
    public Long answer(byte[] data) throws MalformedMessage {
        return new MessageReader(data).u32();
    }
}
