package io.drydock.ipmi.command.fru;

import io.drydock.ipmi.IpmiCommand;
import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.MessageReader;
import io.drydock.ipmi.MessageWriter;
import io.drydock.ipmi.NetFn;

/** Get FRU Inventory Area Info (IPMI 2.0, section 34.1, table 34-2). */
public record GetFruInventoryAreaInfo(int device) implements IpmiCommand<GetFruInventoryAreaInfo.Answer> {
    public static final int CODE = 0x10;

    public static GetFruInventoryAreaInfo read(byte[] data) throws MalformedMessage {
        return new GetFruInventoryAreaInfo(new MessageReader(data).u8());
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
        return new byte[] {(byte) device};
    }

    @Override
    public Answer answer(byte[] data) throws MalformedMessage {
        var reader = new MessageReader(data);
        return new Answer(reader.u16(), (reader.u8() & 1) != 0);
    }

    /**
     * @param size of the area in bytes
     * @param byWords whether offsets and counts are of words, not of bytes
     */
    public record Answer(int size, boolean byWords) {
        public byte[] toBytes() {
            return new MessageWriter().u16(size).u8(byWords ? 1 : 0).toBytes();
        }
    }
}
