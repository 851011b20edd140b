package io.drydock.ipmi.command.chassis;

import io.drydock.ipmi.IpmiCommand;
import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.MessageReader;
import io.drydock.ipmi.NetFn;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * Set Power Restore Policy (IPMI 2.0, section 28.8, table 28-9); its answer is the set of policies that the chassis supports. The present one
 * is in {@link ChassisStatus}.
 *
 * @param policy {@link RestorePolicy#UNKNOWN}: no change
 */
public record SetPowerRestorePolicy(RestorePolicy policy) implements IpmiCommand<Set<RestorePolicy>> {
    public static final int CODE = 0x06;

    public static SetPowerRestorePolicy read(byte[] data) throws MalformedMessage {
        int number = new MessageReader(data).u8() & 0x07;
        if (number >= RestorePolicy.values().length) {
            throw new MalformedMessage("there is no power restore policy " + number);
        }
        return new SetPowerRestorePolicy(RestorePolicy.values()[number]);
    }

    /** The answer of a chassis that supports all policies. */
    public static byte[] allSupported() {
        return new byte[] {0x07};
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
        return new byte[] {(byte) policy.ordinal()};
    }

    @Override
    public Set<RestorePolicy> answer(byte[] data) throws MalformedMessage {
        int bits = new MessageReader(data).u8() & 0x07;
        var supported = EnumSet.noneOf(RestorePolicy.class);
        Arrays.stream(RestorePolicy.values()).filter(each -> (bits >> each.ordinal() & 1) != 0).forEach(supported::add);
        return supported;
    }
}
