package io.drydock.lab.maas.life;

import io.drydock.lab.maas.fault.MaasFault;
import io.drydock.lab.maas.http.Refused;
import io.drydock.lab.maas.result.ScriptOutputs;
import io.drydock.lab.maas.result.ScriptResult;
import io.drydock.lab.maas.result.ScriptRuns;
import io.drydock.lab.maas.result.ScriptSet;
import io.drydock.lab.maas.state.MaasMachine;
import io.drydock.lab.maas.state.MachineStatus;
import io.drydock.lab.maas.state.Transitions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Finds out what a machine is made of, and tests it. Not for several threads. */
public final class Commissioning {
    /**
     * How to.
     *
     * @param scripts that are run to find out
     * @param tests that are run then
     * @param staysOn whether the machine keeps its power, for people to log in
     */
    public record Wish(List<String> scripts, List<String> tests, boolean staysOn) {
    }

    private final MachineCare care;

    public Commissioning(MachineCare care) {
        this.care = care;
    }

    /** @throws Refused if the machine is in no state for it, or MAAS can't reach its BMC */
    public void start(MaasMachine machine, Wish wish) throws Refused {
        if (!Transitions.allowed(machine.status(), MachineStatus.COMMISSIONING)) {
            throw Refused.form("Commission is not available because of the current state of the node.");
        }
        if (machine.power().type().isEmpty()) {
            throw Refused.form("Unable to commission machine: no power type.");
        }
        Instant now = care.lifecycle().now();
        ScriptRuns.of(machine).begin(ScriptSet.Type.COMMISSIONING, wish.scripts(), now, this::nextId);
        if (!wish.tests().isEmpty()) {
            ScriptRuns.of(machine).begin(ScriptSet.Type.TESTING, wish.tests(), now, this::nextId);
        }
        machine.error("");
        care.lifecycle().enter(machine, MachineStatus.COMMISSIONING, "Commissioning");
        Netboot netboot = new Netboot(care.power(), care.boots(), now, care.durations().jittered(Durations.COMMISSIONING), false);
        care.lifecycle().begin(machine, new NetbootJob(netboot, timeout(), () -> has(machine, MaasFault.COMMISSIONING_HANGS),
                up -> ScriptRuns.of(machine).run(ScriptSet.Type.COMMISSIONING, up)), end -> commissioned(machine, wish, end));
    }

    private void commissioned(MaasMachine machine, Wish wish, Instant now) {
        ScriptOutputs outputs = new ScriptOutputs(machine, care.state().site());
        if (has(machine, MaasFault.COMMISSIONING_FAILS)) {
            String script = ScriptRuns.of(machine).fail(ScriptSet.Type.COMMISSIONING, now, outputs::of, "FAILURE: this machine's hardware is at fault.\n");
            care.lifecycle().fail(machine, "Commissioning failed, script '" + script
                    + "' returned 1 (refer to the script's output for more information)", ScriptResult.Status.ABORTED);
            off(machine, wish);
            return;
        }
        ScriptRuns.of(machine).pass(ScriptSet.Type.COMMISSIONING, now, outputs::of);
        machine.commissioned(true);
        care.parts().forEach(part -> part.commissioned(machine));
        if (wish.tests().isEmpty()) {
            ready(machine, wish);
        } else {
            test(machine, wish, now);
        }
    }

    private void test(MaasMachine machine, Wish wish, Instant now) {
        care.lifecycle().enter(machine, MachineStatus.TESTING, "Testing");
        ScriptRuns.of(machine).run(ScriptSet.Type.TESTING, now);
        Netboot netboot = new Netboot(care.power(), care.boots(), now, care.durations().jittered(Durations.TESTING), true);
        care.lifecycle().begin(machine, new NetbootJob(netboot, timeout(), () -> false, _ -> { }), end -> tested(machine, wish, end));
    }

    private void tested(MaasMachine machine, Wish wish, Instant now) {
        ScriptOutputs outputs = new ScriptOutputs(machine, care.state().site());
        if (has(machine, MaasFault.TESTING_FAILS)) {
            String script = ScriptRuns.of(machine).fail(ScriptSet.Type.TESTING, now, outputs::of, "FAILURE: SMART overall-health: FAILED!\n");
            care.lifecycle().fail(machine, "Testing failed, script '" + script + "' returned 1 (refer to the script's output for more information)",
                    ScriptResult.Status.ABORTED);
            off(machine, wish);
            return;
        }
        ScriptRuns.of(machine).pass(ScriptSet.Type.TESTING, now, outputs::of);
        ready(machine, wish);
    }

    private void ready(MaasMachine machine, Wish wish) {
        care.lifecycle().enter(machine, MachineStatus.READY, "Ready");
        off(machine, wish);
    }

    private void off(MaasMachine machine, Wish wish) {
        if (!wish.staysOn()) {
            ServerPower.off(machine);
        }
    }

    private boolean has(MaasMachine machine, MaasFault fault) {
        return care.faults().has(machine.serverName(), fault);
    }

    private Duration timeout() {
        return care.durations().exact(Durations.TIMEOUT);
    }

    private int nextId() {
        return care.state().nextId("script");
    }
}
