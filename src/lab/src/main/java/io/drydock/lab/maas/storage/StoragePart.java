package io.drydock.lab.maas.storage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.lab.maas.form.Form;
import io.drydock.lab.maas.http.MaasReply;
import io.drydock.lab.maas.http.MaasRequest;
import io.drydock.lab.maas.http.Refused;
import io.drydock.lab.maas.http.Routes;
import io.drydock.lab.maas.state.MaasMachine;
import io.drydock.lab.maas.state.MaasPart;
import io.drydock.lab.maas.state.MaasState;
import io.drydock.lab.maas.state.MachineStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** The storage of machines. */
public final class StoragePart implements MaasPart {
    private final MaasState state;
    private final Supplier<String> usualLayout;
    private final Function<MaasMachine, ObjectNode> json;

    /**
     * @param usualLayout the one that a machine has after commissioning
     * @param json a whole machine as MAAS shows it
     */
    public StoragePart(MaasState state, Supplier<String> usualLayout, Function<MaasMachine, ObjectNode> json) {
        this.state = state;
        this.usualLayout = usualLayout;
        this.json = json;
    }

    @Override
    public void routes(Routes routes) {
        new BlockDeviceResource(state).routes(routes);
        new PartitionResource(state).routes(routes);
        new VolumeGroupResource(state).routes(routes);
        routes.at("machines/{system_id}/").post("set_storage_layout", this::setLayout).post("restore_storage_configuration", this::restore);
    }

    private MaasReply setLayout(MaasRequest request) throws Refused {
        MaasMachine machine = state.machineOf(request.variable("system_id"));
        if (machine.status() != MachineStatus.READY) {
            throw Refused.conflict("Cannot change the storage layout on a machine that is not Ready.");
        }
        Form form = new Form(request);
        form.required("storage_layout");
        Optional<String> layout = form.namedChoice("storage_layout", StorageLayouts.NAMES);
        form.check();
        new StorageLayouts(storage(machine), form).apply(layout.orElseThrow());
        return MaasReply.json(json.apply(machine));
    }

    private MaasReply restore(MaasRequest request) throws Refused {
        MaasMachine machine = state.machineOf(request.variable("system_id"));
        if (machine.status() != MachineStatus.READY) {
            throw Refused.conflict("Machine must be in a ready state to restore storage configuration.");
        }
        layOut(machine);
        return MaasReply.json(json.apply(machine));
    }

    private MachineStorage storage(MaasMachine machine) {
        return MachineStorage.of(machine, state);
    }

    @Override
    public void commissioned(MaasMachine machine) {
        machine.server().ifPresent(server -> {
            DiskDiscovery.discover(server, storage(machine));
            layOut(machine);
        });
    }

    /** A machine without disks, or with one that is too small, stays without a layout. */
    private void layOut(MaasMachine machine) {
        MaasRequest plain = new MaasRequest("POST", "", Map.of(), Optional.empty(), Map.of(), Map.of(), "");
        try {
            if (StorageLayouts.NAMES.contains(usualLayout.get())) {
                new StorageLayouts(storage(machine), new Form(plain)).apply(usualLayout.get());
            }
        } catch (Refused _) {
            storage(machine).clear();
        }
    }

    @Override
    public void checkDeployable(MaasMachine machine) throws Refused {
        MachineStorage storage = storage(machine);
        if (storage.disks().isEmpty()) {
            throw Refused.field("storage", "There are currently no storage devices.  Please add a storage device to be able to deploy this node.");
        }
        List<String> mounted = storage.formattables().flatMap(one -> one.filesystem().flatMap(Filesystem::mountPoint).stream()).toList();
        if (!mounted.contains("/")) {
            throw Refused.field("storage", "Mount the root '/' filesystem to be able to deploy this node.");
        }
    }

    @Override
    public void released(MaasMachine machine) {
        storage(machine).formattables().forEach(Formattable::released);
    }

    @Override
    public void show(MaasMachine machine, ObjectNode body) {
        new StorageJson(machine.systemId(), storage(machine)).show(body);
    }
}
