package io.drydock.ipmi.command.app;

import io.drydock.ipmi.IpmiCommand;
import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.NetFn;
import io.drydock.ipmi.command.Guid;

/** Get System GUID (IPMI 2.0, section 22.14, table 22-18): the server's. */
public record GetSystemGuid() implements IpmiCommand<Guid> {
    public static final int CODE = 0x37;

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
        return new byte[0];
    }

    @Override
    public Guid answer(byte[] data) throws MalformedMessage {
        return Guid.read(data);
    }
}
