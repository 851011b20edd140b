package io.drydock.lab.maas.life;

import io.drydock.lab.maas.fault.MaasFault;
import io.drydock.lab.maas.http.Refused;
import io.drydock.lab.maas.result.ScriptOutputs;
import io.drydock.lab.maas.result.ScriptResult;
import io.drydock.lab.maas.result.ScriptRuns;
import io.drydock.lab.maas.result.ScriptSet;
import io.drydock.lab.maas.state.MaasMachine;
import io.drydock.lab.maas.state.MaasPart;
import io.drydock.lab.maas.state.MachineStatus;
import io.drydock.lab.maas.state.Platform;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Installs an operating system on a machine. Not for several threads. */
public final class Deployment {
    /** What MAAS calls the log of the installation. */
    private static final String LOG = "/tmp/install.log";

    private final MachineCare care;

    public Deployment(MachineCare care) {
        this.care = care;
    }

    /** @throws Refused if the machine can't be deployed as it is set up */
    public void start(MaasMachine machine, Platform platform) throws Refused {
        for (MaasPart part : care.parts()) {
            part.checkDeployable(machine);
        }
        machine.platform(platform);
        machine.error("");
        care.parts().forEach(part -> part.deploying(machine));
        Instant now = care.lifecycle().now();
        ScriptRuns.of(machine).begin(ScriptSet.Type.INSTALLATION, List.of(LOG), now, () -> care.state().nextId("script"));
        care.lifecycle().enter(machine, MachineStatus.DEPLOYING, "Deploying");
        Netboot netboot = new Netboot(care.power(), care.boots(), now, care.durations().jittered(Durations.INSTALLATION), false);
        care.lifecycle().begin(machine, new DeploymentJob(netboot, care.boots(), care.durations().jittered(Durations.FIRST_BOOT),
                care.durations().exact(Durations.TIMEOUT), () -> has(machine, MaasFault.DEPLOYMENT_HANGS), listener(machine)),
                _ -> care.lifecycle().enter(machine, MachineStatus.DEPLOYED, "Deployed"));
    }

    private DeploymentJob.Listener listener(MaasMachine machine) {
        return new DeploymentJob.Listener() {
            @Override
            public void installing(Instant now) {
                machine.statusMessage("Installing OS");
                ScriptRuns.of(machine).run(ScriptSet.Type.INSTALLATION, now);
            }

            @Override
            public void installed(Instant now) throws Job.JobFailed {
                ScriptOutputs outputs = new ScriptOutputs(machine, care.state().site());
                if (has(machine, MaasFault.DEPLOYMENT_FAILS)) {
                    ScriptRuns.of(machine).fail(ScriptSet.Type.INSTALLATION, now, outputs::of, outputs.failedInstallation());
                    throw new Job.JobFailed("Installation failed (refer to the installation log for more information).");
                }
                ScriptRuns.of(machine).pass(ScriptSet.Type.INSTALLATION, now, outputs::of);
                machine.platform(machine.platform().withNetboot(false));
                machine.statusMessage("Rebooting");
            }
        };
    }

    /** A deployment or commissioning is called off, and the machine is what it was before. */
    public void abort(MaasMachine machine) throws Refused {
        MachineStatus back = switch (machine.status()) {
            case COMMISSIONING, TESTING -> machine.commissioned() ? MachineStatus.READY : MachineStatus.NEW;
            case DEPLOYING -> MachineStatus.ALLOCATED;
            case DISK_ERASING -> MachineStatus.FAILED_DISK_ERASING;
            default -> throw Refused.conflict("Cannot abort in current state: node " + machine.systemId() + " is in state " + machine.status().title()
                    + ".");
        };
        ScriptRuns.of(machine).stop(care.lifecycle().now(), ScriptResult.Status.ABORTED);
        care.lifecycle().enter(machine, back, "Aborted " + machine.status().title().toLowerCase(Locale.ROOT));
        care.power().off(machine, false);
    }

    private boolean has(MaasMachine machine, MaasFault fault) {
        return care.faults().has(machine.serverName(), fault);
    }
}
