package io.drydock.ipmi.command.app;

import io.drydock.ipmi.IpmiCommand;
import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.NetFn;
import io.drydock.ipmi.command.Guid;

/** Get Device GUID (IPMI 2.0, section 20.8, table 20-9): the management controller's own. */
public record GetDeviceGuid() implements IpmiCommand<Guid> {
    public static final int CODE = 0x08;

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
