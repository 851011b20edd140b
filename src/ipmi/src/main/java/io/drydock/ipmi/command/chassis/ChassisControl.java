package io.drydock.ipmi.command.chassis;

import io.drydock.ipmi.IpmiCommand;
import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.MessageReader;
import io.drydock.ipmi.NetFn;
import io.drydock.ipmi.command.NoAnswer;

/** Chassis Control (IPMI 2.0, section 28.3, table 28-4). */
public record ChassisControl(Action action) implements IpmiCommand<NoAnswer> {
    public static final int CODE = 0x02;

    /** What is done, in the order of the numbers on the wire. */
    public enum Action {
        /** At once, whatever runs. */
        POWER_OFF,
        POWER_ON,
        /** Off for at least a second, then on; may be refused while power is off (D5h). */
        POWER_CYCLE,
        HARD_RESET,
        DIAGNOSTIC_INTERRUPT,
        /** The operating system is asked to shut down, by emulating an overheated processor. */
        SOFT_OFF
    }

    public static ChassisControl read(byte[] data) throws MalformedMessage {
        int number = new MessageReader(data).u8() & 0x0F;
        if (number >= Action.values().length) {
            throw new MalformedMessage("there is no chassis control " + number);
        }
        return new ChassisControl(Action.values()[number]);
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
        return new byte[] {(byte) action.ordinal()};
    }

    @Override
    public NoAnswer answer(byte[] data) {
        return NoAnswer.DONE;
    }
}
