package io.drydock.lab.maas.storage;

import io.drydock.lab.maas.form.Answers;
import io.drydock.lab.maas.form.Form;
import io.drydock.lab.maas.http.MaasReply;
import io.drydock.lab.maas.http.MaasRequest;
import io.drydock.lab.maas.http.Refused;
import io.drydock.lab.maas.http.Routes;
import io.drydock.lab.maas.state.MaasMachine;
import io.drydock.lab.maas.state.MaasState;
import io.drydock.lab.maas.state.MachineStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** <code>nodes/{system_id}/blockdevices/</code>. */
final class BlockDeviceResource {
    private static final int LEAST_BLOCK = 512;

    private final MaasState state;

    BlockDeviceResource(MaasState state) {
        this.state = state;
    }

    void routes(Routes routes) {
        routes.at("nodes/{system_id}/blockdevices/").get(request -> Answers.list(storage(request).devices(), json(request)::device))
                .post(this::create);
        Routes.Endpoint one = routes.at("nodes/{system_id}/blockdevices/{id}/").get(request -> MaasReply.json(json(request).device(device(request))))
                .put(this::update).delete(this::delete).post("set_boot_disk", this::setBootDisk)
                .post("add_tag", request -> tag(request, true)).post("remove_tag", request -> tag(request, false));
        new FilesystemOperations(state, (storage, request) -> storage.device(request.variable("id"))).routes(one);
    }

    private MaasMachine machine(MaasRequest request) throws Refused {
        return state.machineOf(request.variable("system_id"));
    }

    private MachineStorage storage(MaasRequest request) throws Refused {
        return MachineStorage.of(machine(request), state);
    }

    private BlockDevice device(MaasRequest request) throws Refused {
        return storage(request).device(request.variable("id"));
    }

    private StorageJson json(MaasRequest request) throws Refused {
        return new StorageJson(request.variable("system_id"), storage(request));
    }

    private MaasReply create(MaasRequest request) throws Refused {
        MachineStorage storage = storage(request);
        Form form = new Form(request);
        form.required("name");
        form.required("size");
        form.required("block_size");
        Optional<Long> size = Sizes.field(form, "size", Sizes.BLOCK, Long.MAX_VALUE);
        Optional<Long> block = Sizes.field(form, "block_size", LEAST_BLOCK, Integer.MAX_VALUE);
        if (form.text("id_path").isEmpty() && (form.text("model").isEmpty() || form.text("serial").isEmpty())) {
            form.error("serial/id_path", "serial and id_path cannot both be blank.");
        }
        form.check();
        Disk disk = new Disk(storage.nextDevice(), new Disk.Make(form.text("name", ""), form.text("model", ""), form.text("serial", ""),
                form.text("id_path", ""), "", size.orElseThrow(), block.orElseThrow().intValue(), 0), List.of());
        storage.disks().add(disk);
        return MaasReply.json(json(request).device(disk));
    }

    private MaasReply update(MaasRequest request) throws Refused {
        MaasMachine machine = machine(request);
        BlockDevice device = device(request);
        boolean deployed = machine.status() == MachineStatus.DEPLOYED;
        if (deployed && device instanceof LogicalVolume) {
            throw Refused.conflict("Cannot update virtual block device because the machine is Deployed.");
        } else if (!deployed) {
            StorageStates.ready(machine, "update block device");
        }
        Form form = new Form(request);
        switch (device) {
            case Disk disk -> {
                Disk.Make now = disk.make();
                long size = (deployed ? Optional.<Long>empty() : Sizes.field(form, "size", Sizes.BLOCK, Long.MAX_VALUE)).orElse(now.size());
                form.check();
                disk.make(new Disk.Make(form.text("name", now.name()), form.text("model", now.model()), form.text("serial", now.serial()),
                        form.text("id_path", now.idPath()), now.firmware(), size, now.blockSize(), now.numaNode()));
            }
            case LogicalVolume volume -> {
                long most = volume.group().freeSize() + volume.size();
                Optional<String> uuid = form.uuid("uuid");
                Optional<Long> size = Sizes.field(form, "size", Sizes.BLOCK, Long.MAX_VALUE).map(Sizes::roundedDown);
                form.check();
                if (size.filter(bytes -> bytes > most).isPresent()) {
                    throw Refused.form("There is not enough free space (" + Sizes.human(size.get()) + ") on volume group " + volume.group().name()
                            + ".");
                }
                volume.change(form.text("name", volume.volumeName()), uuid.orElse(volume.uuid()), size.orElse(volume.size()));
            }
        }
        return MaasReply.json(json(request).device(device));
    }

    private MaasReply delete(MaasRequest request) throws Refused {
        MachineStorage storage = storage(request);
        BlockDevice device = device(request);
        StorageStates.ready(machine(request), "delete block device");
        if (device.filesystem().flatMap(Filesystem::group).isPresent()) {
            throw Refused.bad("Cannot delete block device because its part of a volume group.");
        }
        for (Partition partition : device.partitions()) {
            PartitionResource.checkRemovable(partition);
        }
        switch (device) {
            case Disk disk -> storage.remove(disk);
            case LogicalVolume volume -> volume.group().volumes().remove(volume);
        }
        return MaasReply.noContent();
    }

    private MaasReply setBootDisk(MaasRequest request) throws Refused {
        BlockDevice device = device(request);
        StorageStates.ready(machine(request), "set as boot disk");
        if (!(device instanceof Disk disk)) {
            throw Refused.bad("Cannot set a virtual block device as the boot disk.");
        }
        storage(request).bootDisk(disk);
        return MaasReply.text(200, "OK");
    }

    private MaasReply tag(MaasRequest request, boolean add) throws Refused {
        BlockDevice device = device(request);
        StorageStates.ready(machine(request), "update block device");
        String tag = new Form(request).text("tag").orElseThrow(() -> Refused.bad("No provided tag!"));
        List<String> tags = new ArrayList<>(device.tags());
        tags.remove(tag);
        if (add) {
            tags.add(tag);
        }
        device.tags(tags);
        return MaasReply.json(json(request).device(device));
    }
}
