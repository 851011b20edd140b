package io.drydock.ipmi.command.chassis;

import io.drydock.ipmi.IpmiCommand;
import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.NetFn;

/** Get Chassis Status (IPMI 2.0, section 28.2, table 28-3). */
public record GetChassisStatus() implements IpmiCommand<ChassisStatus> {
    public static final int CODE = 0x01;

    @Override
    public NetFn netFn() {
        return NetFn.CHASSIS;
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
    public ChassisStatus answer(byte[] data) throws MalformedMessage {
        return ChassisStatus.read(data);
    }
}
