package io.drydock.lab.maas.storage;

import io.drydock.lab.maas.form.Answers;
import io.drydock.lab.maas.form.Form;
import io.drydock.lab.maas.http.MaasReply;
import io.drydock.lab.maas.http.MaasRequest;
import io.drydock.lab.maas.http.Refused;
import io.drydock.lab.maas.http.Routes;
import io.drydock.lab.maas.state.MaasMachine;
import io.drydock.lab.maas.state.MaasState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** <code>nodes/{system_id}/volume-groups/</code> and <code>volume-group/{id}/</code>. */
final class VolumeGroupResource {
    private final MaasState state;

    VolumeGroupResource(MaasState state) {
        this.state = state;
    }

    void routes(Routes routes) {
        routes.at("nodes/{system_id}/volume-groups/").get(request -> Answers.list(storage(request).groups(), json(request)::group))
                .post(this::create);
        routes.at("nodes/{system_id}/volume-group/{id}/").get(request -> MaasReply.json(json(request).group(group(request)))).put(this::update)
                .delete(this::delete).post("create_logical_volume", this::createVolume).post("delete_logical_volume", this::deleteVolume);
    }

    private MaasMachine machine(MaasRequest request) throws Refused {
        return state.machineOf(request.variable("system_id"));
    }

    private MachineStorage storage(MaasRequest request) throws Refused {
        return MachineStorage.of(machine(request), state);
    }

    private VolumeGroup group(MaasRequest request) throws Refused {
        return storage(request).group(request.variable("id"));
    }

    private StorageJson json(MaasRequest request) throws Refused {
        return new StorageJson(request.variable("system_id"), storage(request));
    }

    private MaasReply create(MaasRequest request) throws Refused {
        MachineStorage storage = storage(request);
        StorageStates.ready(machine(request), "create volume group");
        Form form = new Form(request);
        Optional<String> name = form.required("name");
        Optional<String> uuid = form.uuid("uuid");
        List<BlockDevice> devices = free(form, "block_devices", storage.devices());
        List<Partition> partitions = free(form, "partitions", storage.partitions());
        if (name.isPresent() && devices.isEmpty() && partitions.isEmpty() && form.isRight("block_devices") && form.isRight("partitions")) {
            form.error("At least one valid block device or partition is required.");
        }
        form.check();
        return MaasReply.json(json(request).group(storage.addGroup(name.orElseThrow(), uuid, members(storage, devices, partitions))));
    }

    private static <T extends Formattable> List<T> free(Form form, String field, List<T> all) {
        return form.objects(field, text -> all.stream().filter(Formattable::isFree).filter(one -> MachineStorage.is(one, text)).findFirst());
    }

    /** The boot disk can't be a member as a whole: all of it becomes one partition. */
    private static List<Formattable> members(MachineStorage storage, List<BlockDevice> devices, List<Partition> partitions) {
        List<Formattable> members = new ArrayList<>();
        for (BlockDevice device : devices) {
            boolean boots = storage.bootDisk().filter(disk -> disk == device).isPresent();
            members.add(boots ? storage.addPartition(device, Optional.empty(), storage.availableForPartitions(device), false) : device);
        }
        members.addAll(partitions);
        return members;
    }

    private MaasReply update(MaasRequest request) throws Refused {
        MachineStorage storage = storage(request);
        VolumeGroup group = group(request);
        StorageStates.ready(machine(request), "update volume group");
        Form form = new Form(request);
        Optional<String> uuid = form.uuid("uuid");
        List<BlockDevice> devices = free(form, "add_block_devices", storage.devices());
        List<Partition> partitions = free(form, "add_partitions", storage.partitions());
        List<Formattable> leaving = Stream.of("remove_block_devices", "remove_partitions").flatMap(field -> form.objects(field,
                text -> group.members().stream().filter(one -> MachineStorage.is(one, text))
                        .filter(one -> one instanceof Partition == field.endsWith("partitions")).findFirst()).stream()).toList();
        form.check();
        List<Formattable> staying = new ArrayList<>(group.members());
        staying.removeAll(leaving);
        staying.addAll(devices);
        staying.addAll(partitions);
        if (staying.isEmpty()) {
            throw Refused.form("At least one filesystem must have been added.");
        }
        if (VolumeGroup.sizeOf(staying) < group.usedSize()) {
            throw Refused.bad("Volume group cannot be smaller than its logical volumes.");
        }
        form.text("name").ifPresent(group::name);
        uuid.ifPresent(group::uuid);
        leaving.forEach(member -> {
            group.members().remove(member);
            member.filesystem(Optional.empty());
        });
        members(storage, devices, partitions).forEach(member -> storage.join(group, member));
        return MaasReply.json(json(request).group(group));
    }

    private MaasReply delete(MaasRequest request) throws Refused {
        VolumeGroup group = group(request);
        StorageStates.ready(machine(request), "delete volume group");
        storage(request).remove(group);
        return MaasReply.noContent();
    }

    private MaasReply createVolume(MaasRequest request) throws Refused {
        VolumeGroup group = group(request);
        StorageStates.ready(machine(request), "create logical volume");
        Form form = new Form(request);
        Optional<String> name = form.required("name");
        Optional<String> uuid = form.uuid("uuid");
        long free = group.freeSize();
        if (free < Sizes.BLOCK) {
            form.error("Volume group (" + group.name() + ") cannot hold any more logical volumes, because it doesn't have enough free space.");
            form.check();
        }
        Optional<Long> size = Sizes.field(form, "size", Sizes.BLOCK, free);
        form.check();
        if (group.volumes().stream().anyMatch(volume -> volume.volumeName().equals(name.orElseThrow()))) {
            throw Refused.form("Block device with this Node config and Name already exists.");
        }
        LogicalVolume volume = storage(request).addVolume(group, name.orElseThrow(), uuid, Sizes.roundedDown(size.orElse(free)));
        return MaasReply.json(json(request).device(volume));
    }

    /** A volume that isn't there is no error. */
    private MaasReply deleteVolume(MaasRequest request) throws Refused {
        VolumeGroup group = group(request);
        StorageStates.ready(machine(request), "delete logical volume");
        String id = new Form(request).text("id").orElseThrow(() -> Refused.bad("No provided id!"));
        group.volumes().removeIf(volume -> Integer.toString(volume.id()).equals(id));
        return MaasReply.noContent();
    }
}
