package io.drydock.ipmi.command.chassis;

import io.drydock.ipmi.IpmiCommand;
import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.MessageReader;
import io.drydock.ipmi.MessageWriter;
import io.drydock.ipmi.NetFn;
import io.drydock.ipmi.command.Octets;

/**
 * Get System Boot Options (IPMI 2.0, section 28.13, table 28-13).
 *
 * @param parameter a number of {@link BootParameter}
 * @param set which set of the parameter; 0 where it has none
 * @param block which block within the set; 0 where it has none
 */
public record GetBootOptions(int parameter, int set, int block) implements IpmiCommand<GetBootOptions.Answer> {
    public static final int CODE = 0x09;
    /** Completion code: the BMC does not have the parameter. */
    public static final int UNSUPPORTED = 0x80;

    public GetBootOptions(int parameter) {
        this(parameter, 0, 0);
    }

    public static GetBootOptions read(byte[] data) throws MalformedMessage {
        var reader = new MessageReader(data);
        return new GetBootOptions(reader.u8() & 0x7F, reader.u8(), reader.u8());
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
    public byte[] data() {
        return new MessageWriter().u8(parameter).u8(set).u8(block).toBytes();
    }

    @Override
    public Answer answer(byte[] data) throws MalformedMessage {
        return Answer.read(data);
    }

    /**
     * @param locked whether the parameter is marked as invalid
     * @param value the parameter's data
     */
    public record Answer(int parameter, boolean locked, Octets value) {
        private static final int VERSION = 1;

        static Answer read(byte[] data) throws MalformedMessage {
            var reader = new MessageReader(data);
            reader.skip(1);
            int parameter = reader.u8();
            return new Answer(parameter & 0x7F, (parameter & 0x80) != 0, Octets.of(reader.rest()));
        }

        public byte[] toBytes() {
            return new MessageWriter().u8(VERSION).u8((locked ? 0x80 : 0) | parameter).bytes(value.toBytes()).toBytes();
        }
    }
}
