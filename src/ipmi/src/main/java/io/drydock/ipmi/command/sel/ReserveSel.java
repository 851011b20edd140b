package io.drydock.ipmi.command.sel;

import io.drydock.ipmi.IpmiCommand;
import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.MessageReader;
import io.drydock.ipmi.MessageWriter;
import io.drydock.ipmi.NetFn;

/** Reserve SEL (IPMI 2.0, section 31.4, table 31-4); its answer is the reservation's id. */
public record ReserveSel() implements IpmiCommand<Integer> {
    public static final int CODE = 0x42;

    /** The data of the answer. */
    public static byte[] answer(int reservation) {
        return new MessageWriter().u16(reservation).toBytes();
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
    public Integer answer(byte[] data) throws MalformedMessage {
        return new MessageReader(data).u16();
    }
}
