package io.drydock.lab.maas.life;

import io.drydock.lab.maas.fault.MaasFault;
import io.drydock.lab.maas.result.ScriptResult;
import io.drydock.lab.maas.state.MaasMachine;
import io.drydock.lab.maas.state.MachineStatus;
import io.drydock.lab.maas.state.Platform;
import java.time.Instant;
import java.util.Optional;

/** Takes a machine back from its owner, and erases its disks if that is asked for. Not for several threads. */
public final class Release {
    private final MachineCare care;

    public Release(MachineCare care) {
        this.care = care;
    }

    /** @param quick whether only the begin and the end of disks is erased */
    public void start(MaasMachine machine, boolean erase, boolean quick) {
        if (!erase) {
            release(machine);
            return;
        }
        Instant now = care.lifecycle().now();
        care.lifecycle().enter(machine, MachineStatus.DISK_ERASING, "Disk erasing");
        Netboot netboot = new Netboot(care.power(), care.boots(), now,
                care.durations().jittered(quick ? Durations.QUICK_ERASING : Durations.ERASING), false);
        care.lifecycle().begin(machine, new NetbootJob(netboot, care.durations().exact(Durations.TIMEOUT), () -> false, _ -> { }),
                _ -> erased(machine));
    }

    private void erased(MaasMachine machine) {
        if (care.faults().has(machine.serverName(), MaasFault.ERASING_FAILS)) {
            care.lifecycle().fail(machine, "Failed to erase disks.", ScriptResult.Status.ABORTED);
        } else {
            release(machine);
        }
    }

    private void release(MaasMachine machine) {
        care.lifecycle().enter(machine, MachineStatus.RELEASING, "Releasing");
        Instant earliest = care.lifecycle().now().plus(care.durations().jittered(Durations.RELEASING));
        care.lifecycle().begin(machine, new PowerOffJob(care.power(), earliest, care.durations().exact(Durations.TIMEOUT)), _ -> free(machine));
    }

    private void free(MaasMachine machine) {
        machine.owner(Optional.empty());
        machine.ownerData().clear();
        machine.agentName("");
        machine.platform(Platform.NONE);
        machine.locked(false);
        machine.error("");
        care.parts().forEach(part -> part.released(machine));
        care.lifecycle().enter(machine, machine.commissioned() ? MachineStatus.READY : MachineStatus.NEW, "Released");
    }
}
