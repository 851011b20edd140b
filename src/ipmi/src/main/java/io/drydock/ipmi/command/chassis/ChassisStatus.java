package io.drydock.ipmi.command.chassis;

import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.MessageReader;
import io.drydock.ipmi.MessageWriter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * How a chassis is (IPMI 2.0, section 28.2, table 28-3).
 *
 * @param lastEvent why power last changed
 * @param identify state of the identify light; absent: the BMC does not say
 * @param frontPanel what the buttons may do, and whether they are disabled; absent: the BMC does not say
 */
public record ChassisStatus(boolean powerOn, Set<PowerFault> faults, RestorePolicy policy, Set<LastPowerEvent> lastEvent, Set<Condition> conditions,
                            Optional<Identify> identify, Optional<FrontPanel> frontPanel) {
    /** What is wrong with power, bits 1 to 4 of the first byte. */
    public enum PowerFault { OVERLOAD, INTERLOCK, POWER_FAULT, CONTROL_FAULT }

    /** Bits 0 to 4 of the second byte. */
    public enum LastPowerEvent { AC_FAILED, OVERLOAD, INTERLOCK, POWER_FAULT, ON_BY_COMMAND }

    /** Bits 0 to 3 of the third byte. */
    public enum Condition { INTRUSION, FRONT_PANEL_LOCKOUT, DRIVE_FAULT, COOLING_FAULT }

    /** State of the identify light, in the order of its numbers. */
    public enum Identify { OFF, TEMPORARILY_ON, ON, RESERVED }

    /** A button of the front panel, bits 0 to 3 of the fourth byte. */
    public enum Button { POWER_OFF, RESET, DIAGNOSTIC_INTERRUPT, STANDBY }

    /**
     * @param disabled buttons that do nothing now
     * @param canBeDisabled buttons that can be disabled
     */
    public record FrontPanel(Set<Button> disabled, Set<Button> canBeDisabled) {
    }

    public ChassisStatus {
        faults = Set.copyOf(faults);
        lastEvent = Set.copyOf(lastEvent);
        conditions = Set.copyOf(conditions);
    }

    /** A healthy chassis, of which nothing but its power is told. */
    public static ChassisStatus of(boolean powerOn) {
        return new ChassisStatus(powerOn, Set.of(), RestorePolicy.UNKNOWN, Set.of(), Set.of(), Optional.empty(), Optional.empty());
    }

    static ChassisStatus read(byte[] data) throws MalformedMessage {
        var reader = new MessageReader(data);
        int power = reader.u8();
        int event = reader.u8();
        int misc = reader.u8();
        Optional<FrontPanel> panel = reader.remaining() == 0 ? Optional.empty() : Optional.of(frontPanel(reader.u8()));
        return new ChassisStatus((power & 1) != 0, flags(PowerFault.class, power >> 1), RestorePolicy.values()[power >> 5 & 3],
                flags(LastPowerEvent.class, event), flags(Condition.class, misc),
                (misc & 0x40) == 0 ? Optional.empty() : Optional.of(Identify.values()[misc >> 4 & 3]), panel);
    }

    public byte[] toBytes() {
        var writer = new MessageWriter()
                .u8((powerOn ? 1 : 0) | bits(faults) << 1 | policy.ordinal() << 5)
                .u8(bits(lastEvent))
                .u8(bits(conditions) | identify.map(state -> 0x40 | state.ordinal() << 4).orElse(0));
        frontPanel.ifPresent(panel -> writer.u8(bits(panel.disabled) | bits(panel.canBeDisabled) << 4));
        return writer.toBytes();
    }

    private static FrontPanel frontPanel(int bits) {
        return new FrontPanel(flags(Button.class, bits), flags(Button.class, bits >> 4));
    }

    private static <E extends Enum<E>> Set<E> flags(Class<E> type, int bits) {
        var set = EnumSet.noneOf(type);
        Arrays.stream(type.getEnumConstants()).filter(flag -> (bits >> flag.ordinal() & 1) != 0).forEach(set::add);
        return set;
    }

    private static int bits(Set<? extends Enum<?>> flags) {
        return flags.stream().mapToInt(flag -> 1 << flag.ordinal()).reduce(0, (left, right) -> left | right);
    }
}
