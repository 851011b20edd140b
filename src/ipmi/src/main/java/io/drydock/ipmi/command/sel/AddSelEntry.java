package io.drydock.ipmi.command.sel;

import io.drydock.ipmi.IpmiCommand;
import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.MessageReader;
import io.drydock.ipmi.MessageWriter;
import io.drydock.ipmi.NetFn;
import io.drydock.ipmi.command.Octets;

/**
 * Add SEL Entry (IPMI 2.0, section 31.6, table 31-6); its answer is the id that the record got.
 *
 * @param record 16 bytes; id and time are set by the BMC
 */
public record AddSelEntry(Octets record) implements IpmiCommand<Integer> {
    public static final int CODE = 0x44;

    public static AddSelEntry read(byte[] data) throws MalformedMessage {
        return new AddSelEntry(Octets.of(new MessageReader(data).bytes(SelRecord.SIZE)));
    }

    /** The data of the answer. */
    public static byte[] answer(int recordId) {
        return new MessageWriter().u16(recordId).toBytes();
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
        return record.toBytes();
    }

    @Override
    public Integer answer(byte[] data) throws MalformedMessage {
        return new MessageReader(data).u16();
    }
}
