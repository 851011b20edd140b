package io.drydock.ipmi.command.sel;

import io.drydock.ipmi.IpmiCommand;
import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.MessageReader;
import io.drydock.ipmi.MessageWriter;
import io.drydock.ipmi.NetFn;

/**
 * Clear SEL (IPMI 2.0, section 31.9, table 31-9); its answer is whether the log has been erased, not only begun to.
 *
 * @param start true: erase; false: ask how far that got
 */
public record ClearSel(int reservation, boolean start) implements IpmiCommand<Boolean> {
    public static final int CODE = 0x47;
    private static final int KEY = 'C' | 'L' << 8 | 'R' << 16;
    private static final int START = 0xAA;

    public static ClearSel read(byte[] data) throws MalformedMessage {
        var reader = new MessageReader(data);
        int reservation = reader.u16();
        if (reader.u24() != KEY) {
            throw new MalformedMessage("the letters CLR are missing");
        }
        return new ClearSel(reservation, reader.u8() == START);
    }

    /** The data of the answer. */
    public static byte[] answer(boolean erased) {
        return new byte[] {(byte) (erased ? 1 : 0)};
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
    public boolean isChange() {
        return true;
    }

    @Override
    public byte[] data() {
        return new MessageWriter().u16(reservation).u24(KEY).u8(start ? START : 0).toBytes();
    }

    @Override
    public Boolean answer(byte[] data) throws MalformedMessage {
        return (new MessageReader(data).u8() & 0x0F) == 1;
    }
}
