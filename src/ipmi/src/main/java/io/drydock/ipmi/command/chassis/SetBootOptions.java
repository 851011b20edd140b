package io.drydock.ipmi.command.chassis;

import io.drydock.ipmi.IpmiCommand;
import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.MessageReader;
import io.drydock.ipmi.MessageWriter;
import io.drydock.ipmi.NetFn;
import io.drydock.ipmi.command.NoAnswer;
import io.drydock.ipmi.command.Octets;

/**
 * Set System Boot Options (IPMI 2.0, section 28.12, table 28-12).
 *
 * @param parameter a number of {@link BootParameter}
 * @param locked whether to mark the parameter as invalid
 * @param value the parameter's data; with none, only the mark is changed
 */
public record SetBootOptions(int parameter, boolean locked, Octets value) implements IpmiCommand<NoAnswer> {
    public static final int CODE = 0x08;
    /** Completion code: the BMC does not have the parameter. */
    public static final int UNSUPPORTED = 0x80;
    /** Completion code: somebody else has a set in progress. */
    public static final int ALREADY_IN_PROGRESS = 0x81;
    /** Completion code: the parameter can only be read. */
    public static final int READ_ONLY = 0x82;

    public static SetBootOptions setInProgress(int state) {
        return new SetBootOptions(BootParameter.SET_IN_PROGRESS, false, Octets.of((byte) state));
    }

    /** @param kept bits of {@link BootParameter#VALID_BIT_CLEARING} */
    public static SetBootOptions validBitClearing(int kept) {
        return new SetBootOptions(BootParameter.VALID_BIT_CLEARING, false, Octets.of((byte) kept));
    }

    /** The BIOS is to take the boot information as not yet handled: bit 0 stands for the BIOS. */
    public static SetBootOptions infoForBios() {
        return new SetBootOptions(BootParameter.INFO_ACKNOWLEDGE, false, Octets.of((byte) 0x01, (byte) 0x01));
    }

    public static SetBootOptions bootFlags(BootFlags flags) {
        return new SetBootOptions(BootParameter.BOOT_FLAGS, false, flags.bytes());
    }

    public static SetBootOptions read(byte[] data) throws MalformedMessage {
        var reader = new MessageReader(data);
        int parameter = reader.u8();
        return new SetBootOptions(parameter & 0x7F, (parameter & 0x80) != 0, Octets.of(reader.rest()));
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
        return new MessageWriter().u8((locked ? 0x80 : 0) | parameter).bytes(value.toBytes()).toBytes();
    }

    @Override
    public NoAnswer answer(byte[] data) {
        return NoAnswer.DONE;
    }
}
