package io.drydock.ipmi.command.sel;

import io.drydock.ipmi.IpmiCommand;
import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.MessageReader;
import io.drydock.ipmi.MessageWriter;
import io.drydock.ipmi.NetFn;

/** Get SEL Info (IPMI 2.0, section 31.2, table 31-2). */
public record GetSelInfo() implements IpmiCommand<GetSelInfo.Answer> {
    public static final int CODE = 0x40;

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
    public Answer answer(byte[] data) throws MalformedMessage {
        var reader = new MessageReader(data);
        return new Answer(reader.u8(), reader.u16(), reader.u16(), reader.u32(), reader.u32(), reader.u8());
    }

    /**
     * @param version {@link #VERSION}
     * @param records how many there are
     * @param freeBytes how much room there is; FFFEh or more: at least that, or not told
     * @param lastAddition in seconds since 1970
     * @param lastErase in seconds since 1970
     * @param support bits: 7 records were lost for lack of room, 3 delete, 2 partial add, 1 reserve, 0 allocation information
     */
    public record Answer(int version, int records, int freeBytes, long lastAddition, long lastErase, int support) {
        /** As IPMI 1.5 and 2.0 have it. */
        public static final int VERSION = 0x51;
        /** Of {@link #support}: there are reservations. */
        public static final int RESERVATIONS = 0x02;
        /** Of {@link #support}. */
        public static final int OVERFLOW = 0x80;

        public byte[] toBytes() {
            return new MessageWriter().u8(version).u16(records).u16(freeBytes).u32(lastAddition).u32(lastErase).u8(support).toBytes();
        }
    }
}
