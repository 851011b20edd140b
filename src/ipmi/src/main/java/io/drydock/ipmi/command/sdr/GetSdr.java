package io.drydock.ipmi.command.sdr;

import io.drydock.ipmi.IpmiCommand;
import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.MessageReader;
import io.drydock.ipmi.MessageWriter;
import io.drydock.ipmi.NetFn;
import io.drydock.ipmi.command.Octets;

/**
 * Get SDR (IPMI 2.0, section 33.12, table 33-7).
 *
 * @param reservation needed for parts of records only; 0: none
 * @param recordId {@link #FIRST}, {@link #LAST}, or an id from an answer
 * @param offset of the first byte wanted of the record
 * @param count of bytes; {@link #WHOLE} for all
 */
public record GetSdr(int reservation, int recordId, int offset, int count) implements IpmiCommand<GetSdr.Answer> {
    public static final int CODE = 0x23;
    /** The id that asks for the first record. */
    public static final int FIRST = 0x0000;
    /** The id that asks for the last record; as the next one in an answer: there is none. */
    public static final int LAST = 0xFFFF;
    /** The count that asks for the whole record. */
    public static final int WHOLE = 0xFF;

    public static GetSdr read(byte[] data) throws MalformedMessage {
        var reader = new MessageReader(data);
        return new GetSdr(reader.u16(), reader.u16(), reader.u8(), reader.u8());
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
        return new MessageWriter().u16(reservation).u16(recordId).u8(offset).u8(count).toBytes();
    }

    @Override
    public Answer answer(byte[] data) throws MalformedMessage {
        var reader = new MessageReader(data);
        return new Answer(reader.u16(), Octets.of(reader.rest()));
    }

    /**
     * @param next id of the record behind this one, or {@link #LAST}
     * @param data the wanted part of the record
     */
    public record Answer(int next, Octets data) {
        public byte[] toBytes() {
            return new MessageWriter().u16(next).bytes(data.toBytes()).toBytes();
        }
    }
}
