package io.drydock.ipmi.command.chassis;

import io.drydock.ipmi.IpmiCommand;
import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.MessageReader;
import io.drydock.ipmi.MessageWriter;
import io.drydock.ipmi.NetFn;

/** Get Chassis Capabilities (IPMI 2.0, section 28.1, table 28-2). */
public record GetChassisCapabilities() implements IpmiCommand<GetChassisCapabilities.Answer> {
    public static final int CODE = 0x00;

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
    public Answer answer(byte[] data) throws MalformedMessage {
        var reader = new MessageReader(data);
        return new Answer(reader.u8(), reader.u8(), reader.u8(), reader.u8(), reader.u8());
    }

    /**
     * @param flags bits: 3 power interlock, 2 diagnostic interrupt, 1 front panel lockout, 0 intrusion sensor
     * @param fru IPMB address of the device with the chassis' FRU information; likewise of the SDRs, the SEL and system management
     */
    public record Answer(int flags, int fru, int sdr, int sel, int systemManagement) {
        public byte[] toBytes() {
            return new MessageWriter().u8(flags).u8(fru).u8(sdr).u8(sel).u8(systemManagement).toBytes();
        }
    }
}
