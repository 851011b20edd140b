package io.drydock.functions.provisioner.storage;

import io.drydock.function.node.NodeCall;
import io.drydock.functions.provisioner.maas.Maas;
import io.drydock.functions.provisioner.maas.MaasException;
import io.drydock.functions.provisioner.maas.Machine;
import io.drydock.functions.provisioner.maas.MachineState;
import io.drydock.functions.provisioner.maas.Machines;
import io.drydock.functions.provisioner.manifest.DeviceAliases;
import io.drydock.functions.provisioner.manifest.MachineManifests;
import io.drydock.functions.provisioner.storage.maas.MaasStorage;
import io.drydock.functions.provisioner.storage.plan.Change;
import io.drydock.functions.provisioner.storage.plan.PlanExecution;
import io.drydock.functions.provisioner.storage.plan.StoragePlan;
import io.drydock.functions.provisioner.storage.plan.StoragePlanner;
import io.drydock.functions.provisioner.storage.wanted.StorageContradiction;
import io.drydock.functions.provisioner.storage.wanted.StorageDesign;
import io.drydock.functions.provisioner.storage.wanted.WantedStorage;
import io.drydock.step.StepFailed;
import io.drydock.step.StepResult;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;

/** Compares a machine's storage with the design's, changes what differs, and reads it again. */
@Singleton
class NodeStorage {
    private final Maas maas;
    private final Machines machines;
    private final MachineManifests manifests;

    NodeStorage(Maas maas, Machines machines, MachineManifests manifests) {
        this.maas = maas;
        this.machines = machines;
        this.manifests = manifests;
    }

    /** @param subject the machine, for messages that go on after it */
    StepResult bring(NodeCall call, Machine machine, String subject) {
        MaasStorage current = MaasStorage.of(machine);
        DiskMatch match = match(call, machine, current);
        WantedStorage wanted = wanted(call, current, match, subject);
        StoragePlan plan = StoragePlanner.plan(current, wanted);
        if (plan.isEmpty()) {
            BlockDevicesJson.learn(call, current, match.disks());
            return new StepResult.AlreadyThere(StorageOutput.of(machine), subject + "has its storage as the design says");
        }
        refuseUnlessReady(machine, plan, subject);
        PlanExecution execution = new PlanExecution(wanted, new StorageRequests(maas, machine.systemId(), call));
        carryOut(execution, plan, subject);
        Machine changed = machines.get(machine.systemId());
        MaasStorage after = MaasStorage.of(changed);
        BlockDevicesJson.learn(call, after, match.disks());
        StoragePlan left = StoragePlanner.plan(after, wanted);
        if (!left.isEmpty()) {
            throw new StepFailed(subject + "was to have the design's storage after " + told(execution.done())
                    + ", but MAAS still says otherwise; left are: " + String.join("; ", left.titles()) + ". Look at the machine's storage in MAAS.");
        }
        return new StepResult.Done(StorageOutput.of(changed, execution.done()), subject + "has its storage as the design says now: "
                + told(execution.done()));
    }

    private DiskMatch match(NodeCall call, Machine machine, MaasStorage current) {
        Collection<String> names = call.node().applied().storage().devices().keySet();
        return DiskMatch.of(names, new DeviceAliases(call.node().hardware(), manifests.of(call, machine)).disks(names), current);
    }

    private WantedStorage wanted(NodeCall call, MaasStorage current, DiskMatch match, String subject) {
        try {
            return StorageDesign.resolve(call.node().applied().storage(), match.disks(), current, match.problems());
        } catch (StorageContradiction e) {
            throw new StepFailed(subject + "can't have the design's storage: " + e.getMessage()
                    + ". Nothing was changed. Mend the design's storage or device aliases, or the machine.", e);
        }
    }

    /** MAAS changes partitions and volume groups of a machine only while nobody has it. */
    private static void refuseUnlessReady(Machine machine, StoragePlan plan, String subject) {
        if (machine.state() != MachineState.READY) {
            throw new StepFailed(subject + "is " + machine.state().words() + machine.owner().map(owner -> ", of " + owner).orElse("")
                    + ", where MAAS changes no partitions, but its storage differs from the design: " + String.join("; ", plan.titles())
                    + ". Nothing was changed. Release it first.");
        }
    }

    private static void carryOut(PlanExecution execution, StoragePlan plan, String subject) {
        try {
            execution.run(plan);
        } catch (MaasException e) {
            List<Change> done = execution.done();
            String message = e.getMessage() + (done.isEmpty() ? " Nothing was changed." : " Before that, " + subject + "was changed: " + told(done)
                    + ". The step goes on from there when it is tried again.");
            throw e.inStep(message);
        }
    }

    private static String told(List<Change> changes) {
        return String.join("; ", changes.stream().map(Change::title).toList());
    }
}
