package io.drydock.ipmi.command.chassis;

import io.drydock.ipmi.IpmiCommand;
import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.MessageReader;
import io.drydock.ipmi.MessageWriter;
import io.drydock.ipmi.NetFn;
import io.drydock.ipmi.command.NoAnswer;

/**
 * Chassis Identify (IPMI 2.0, section 28.5, table 28-6).
 *
 * @param seconds 0 to 255: how long the light is on; 0 switches it off
 * @param force whether it is on until it is switched off, whatever {@code seconds} says; not known by IPMI 1.5
 */
public record ChassisIdentify(int seconds, boolean force) implements IpmiCommand<NoAnswer> {
    public static final int CODE = 0x04;
    /** Where the request says nothing. */
    public static final int DEFAULT_SECONDS = 15;

    public static ChassisIdentify read(byte[] data) throws MalformedMessage {
        var reader = new MessageReader(data);
        int seconds = reader.remaining() == 0 ? DEFAULT_SECONDS : reader.u8();
        return new ChassisIdentify(seconds, reader.remaining() > 0 && (reader.u8() & 1) != 0);
    }

    @Override
    public NetFn netFn() {
        return NetFn.CHASSIS;
    }

    @Override
    public int code() {
        return CODE;
    }

    @Override
    public boolean isChange() {
        return true;
    }

    @Override
    public byte[] data() {
        var writer = new MessageWriter().u8(seconds);
        return (force ? writer.u8(1) : writer).toBytes();
    }

    @Override
    public NoAnswer answer(byte[] data) {
        return NoAnswer.DONE;
    }
}
