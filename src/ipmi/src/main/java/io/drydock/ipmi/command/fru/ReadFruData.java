package io.drydock.ipmi.command.fru;

import io.drydock.ipmi.IpmiCommand;
import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.MessageReader;
import io.drydock.ipmi.MessageWriter;
import io.drydock.ipmi.NetFn;
import io.drydock.ipmi.command.Octets;

/**
 * Read FRU Data (IPMI 2.0, section 34.2, table 34-3).
 *
 * @param offset of the first byte (or word)
 * @param count how many, at most 255
 */
public record ReadFruData(int device, int offset, int count) implements IpmiCommand<ReadFruData.Answer> {
    public static final int CODE = 0x11;
    /** Completion code: the FRU device is busy; it is asked again. */
    public static final int BUSY = 0x81;

    public static ReadFruData read(byte[] data) throws MalformedMessage {
        var reader = new MessageReader(data);
        return new ReadFruData(reader.u8(), reader.u16(), reader.u8());
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
        return new MessageWriter().u8(device).u16(offset).u8(count).toBytes();
    }

    @Override
    public Answer answer(byte[] data) throws MalformedMessage {
        var reader = new MessageReader(data);
        int count = reader.u8();
        return new Answer(count, Octets.of(reader.rest()));
    }

    /**
     * @param count how many bytes (or words) were read
     * @param data their content
     */
    public record Answer(int count, Octets data) {
        public byte[] toBytes() {
            return new MessageWriter().u8(count).bytes(data.toBytes()).toBytes();
        }
    }
}
