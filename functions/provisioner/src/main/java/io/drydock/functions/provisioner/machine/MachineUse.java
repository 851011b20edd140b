package io.drydock.functions.provisioner.machine;

import io.drydock.functions.provisioner.maas.Machine;
import io.drydock.functions.provisioner.maas.MachineState;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Whether a machine is somebody's, so that preparing it would take it from under them. */
public final class MachineUse {
    private static final Set<MachineState> BETWEEN = EnumSet.of(MachineState.RELEASING, MachineState.DISK_ERASING);
    private static final Set<MachineState> RESCUE = EnumSet.of(MachineState.RESCUE_MODE, MachineState.ENTERING_RESCUE_MODE,
            MachineState.FAILED_ENTERING_RESCUE_MODE, MachineState.EXITING_RESCUE_MODE, MachineState.FAILED_EXITING_RESCUE_MODE);

    private MachineUse() {
    }

    /** Why the machine is to be left alone, in words that follow its name; empty where it may be worked with. */
    public static Optional<String> of(Machine machine) {
        MachineState state = machine.state();
        boolean used = state.inUse() || BETWEEN.contains(state) || RESCUE.contains(state) || state == MachineState.RETIRED || machine.locked();
        return used ? Optional.of("is " + MachineText.state(machine) + MachineText.owned(machine) + (machine.locked() ? ", locked" : ""))
                : Optional.empty();
    }
}
