package io.drydock.lab.maas.storage;

import io.drydock.lab.maas.form.Answers;
import io.drydock.lab.maas.form.Form;
import io.drydock.lab.maas.http.MaasReply;
import io.drydock.lab.maas.http.MaasRequest;
import io.drydock.lab.maas.http.Refused;
import io.drydock.lab.maas.http.Routes;
import io.drydock.lab.maas.state.MaasMachine;
import io.drydock.lab.maas.state.MaasState;
import java.util.Optional;

/** Partitions of a block device; the path of one has no slash at its end in MAAS's own links, and is understood with one too. */
final class PartitionResource {
    private static final String OF_DEVICE = "nodes/{system_id}/blockdevices/{device}/";

    private final MaasState state;

    PartitionResource(MaasState state) {
        this.state = state;
    }

    void routes(Routes routes) {
        routes.at(OF_DEVICE + "partitions/").get(request -> Answers.list(device(request).partitions(), json(request)::partition)).post(this::create);
        for (String template : new String[] {"partition/{id}", "partition/{id}/"}) {
            Routes.Endpoint one = routes.at(OF_DEVICE + template).get(request -> MaasReply.json(json(request).partition(partition(request))))
                    .delete(this::delete).post("add_tag", request -> tag(request, true)).post("remove_tag", request -> tag(request, false));
            new FilesystemOperations(state, (_, request) -> partition(request)).routes(one);
        }
    }

    private MaasMachine machine(MaasRequest request) throws Refused {
        return state.machineOf(request.variable("system_id"));
    }

    private BlockDevice device(MaasRequest request) throws Refused {
        return MachineStorage.of(machine(request), state).device(request.variable("device"));
    }

    private Partition partition(MaasRequest request) throws Refused {
        BlockDevice device = device(request);
        if (device.tableType().isEmpty()) {
            throw Refused.notFound("PartitionTable");
        }
        return device.partitions().stream().filter(one -> MachineStorage.is(one, request.variable("id"))).findFirst()
                .orElseThrow(() -> Refused.missing("Not Found"));
    }

    private StorageJson json(MaasRequest request) throws Refused {
        return new StorageJson(request.variable("system_id"), MachineStorage.of(machine(request), state));
    }

    private MaasReply create(MaasRequest request) throws Refused {
        MachineStorage storage = MachineStorage.of(machine(request), state);
        BlockDevice device = device(request);
        StorageStates.nodeReady(machine(request), "create partition");
        Form form = new Form(request);
        Optional<Long> size = Sizes.field(form, "size", Sizes.BLOCK, device.size());
        Optional<String> uuid = form.uuid("uuid");
        form.check();
        if (device instanceof LogicalVolume) {
            throw Refused.field("block_device", "Cannot create a partition table on a logical volume.");
        }
        if (device.filesystem().isPresent()) {
            throw Refused.form("Cannot create a partition table on a block device that has a filesystem.");
        }
        long available = storage.availableForPartitions(device);
        long wanted = Sizes.roundedDown(size.orElse(available));
        if (wanted < Sizes.BLOCK || wanted > available && wanted - device.blockSize() > available) {
            throw Refused.field("size", "Partition cannot be saved; not enough free space on the block device.");
        }
        if (uuid.filter(text -> storage.partitions().stream().anyMatch(other -> other.uuid().equalsIgnoreCase(text))).isPresent()) {
            throw Refused.field("uuid", "Partition with this Uuid already exists.");
        }
        Partition partition = storage.addPartition(device, uuid, Math.min(wanted, available), form.truth("bootable", false));
        return MaasReply.json(json(request).partition(partition));
    }

    private MaasReply delete(MaasRequest request) throws Refused {
        Partition partition = partition(request);
        StorageStates.nodeReady(machine(request), "delete block device");
        checkRemovable(partition);
        BlockDevice device = partition.device();
        device.partitions().remove(partition);
        if (device.partitions().isEmpty()) {
            device.tableType(Optional.empty());
        }
        return MaasReply.noContent();
    }

    /** @throws Refused if it is a part of a volume group */
    static void checkRemovable(Partition partition) throws Refused {
        if (partition.filesystem().flatMap(Filesystem::group).isPresent()) {
            throw Refused.bad("Cannot delete partition because its part of a volume group.");
        }
    }

    private MaasReply tag(MaasRequest request, boolean add) throws Refused {
        Partition partition = partition(request);
        String tag = new Form(request).text("tag").orElseThrow(() -> Refused.bad("No provided tag!"));
        partition.tags().remove(tag);
        if (add) {
            partition.tags().add(tag);
        }
        return MaasReply.json(json(request).partition(partition));
    }
}
