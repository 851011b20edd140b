package io.drydock.functions.provisioner.storage;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.function.node.NodeCall;
import io.drydock.functions.provisioner.maas.Maas;
import io.drydock.functions.provisioner.maas.MaasParameters;
import io.drydock.functions.provisioner.maas.Machine;
import io.drydock.functions.provisioner.storage.maas.MaasStorage;
import io.drydock.functions.provisioner.storage.plan.Change;
import io.drydock.functions.provisioner.storage.plan.Ids;
import io.drydock.functions.provisioner.storage.plan.PlanExecution;
import io.drydock.functions.provisioner.storage.wanted.Layout;
import io.drydock.functions.provisioner.storage.wanted.Place;
import io.drydock.functions.provisioner.storage.wanted.WantedFileSystem;
import io.drydock.functions.provisioner.storage.wanted.WantedGroup;
import io.drydock.functions.provisioner.storage.wanted.WantedPartition;
import java.util.Optional;
import java.util.OptionalLong;

/** Each change as the one request to MAAS that makes it. */
record StorageRequests(Maas maas, String systemId, NodeCall call) implements PlanExecution.Carrier {
    @Override
    public Optional<MaasStorage> carryOut(Change change, Ids ids) {
        call.requireHold();
        switch (change) {
            case Change.SetBootDisk(int disk, _) -> maas.postRepeatable(disk(disk), "set_boot_disk", MaasParameters.NONE);
            case Change.SetLayout(Layout layout, _) -> {
                return Optional.of(MaasStorage.of(Machine.of(maas.postRepeatable("machines/" + systemId + "/", "set_storage_layout",
                        parameters(layout)))));
            }
            case Change.RemoveVolume(var group, var volume, _) ->
                    maas.postRepeatable(group(group.id()), "delete_logical_volume", MaasParameters.of("id", volume.id()));
            case Change.RemoveGroup(var group, _) -> maas.delete(group(group.id()));
            case Change.RemovePartition(var disk, var partition, _) -> maas.delete(partition(disk.id(), partition.id()));
            case Change.Unmount(Place place, _) -> maas.post(path(place, ids), "unmount", MaasParameters.NONE);
            case Change.Unformat(Place place, _) -> maas.post(path(place, ids), "unformat", MaasParameters.NONE);
            case Change.CreatePartition(WantedPartition partition) -> ids.put(partition.place(), create(partition));
            case Change.CreateGroup(WantedGroup group) -> ids.putGroup(group.name(), create(group, ids));
            case Change.CreateVolume(WantedGroup.Volume volume) -> ids.put(volume.place(), create(volume, ids));
            case Change.Format(Place place, WantedFileSystem system) -> maas.postRepeatable(path(place, ids), "format", format(system));
            case Change.Mount(Place place, WantedFileSystem system) -> maas.postRepeatable(path(place, ids), "mount", mount(system));
        }
        return Optional.empty();
    }

    private int create(WantedPartition partition) {
        MaasParameters parameters = with(MaasParameters.of("size", partition.bytes()).with("bootable", partition.bootable().orElse(false)), "uuid",
                partition.uuid());
        return maas.post(disk(partition.place().disk()) + "partitions/", parameters).path("id").asInt();
    }

    private int create(WantedGroup group, Ids ids) {
        MaasParameters parameters = with(MaasParameters.of("name", group.name()), "uuid", group.uuid());
        for (Place member : group.members()) {
            parameters = parameters.with(member instanceof Place.WholeDisk ? "block_devices" : "partitions", ids.of(member));
        }
        return maas.post("nodes/" + systemId + "/volume-groups/", parameters).path("id").asInt();
    }

    private int create(WantedGroup.Volume volume, Ids ids) {
        MaasParameters parameters = with(MaasParameters.of("name", volume.place().name()).with("size", volume.bytes()), "uuid", volume.uuid());
        JsonNode created = maas.post(group(ids.ofGroup(volume.place().group())), "create_logical_volume", parameters);
        return created.path("id").asInt();
    }

    private static MaasParameters parameters(Layout layout) {
        MaasParameters name = MaasParameters.of("storage_layout", layout.word());
        return switch (layout) {
            case Layout.Blank() -> name;
            case Layout.Flat(int rootDisk, OptionalLong rootBytes, OptionalLong bootBytes) ->
                    with(with(name.with("root_device", rootDisk), "root_size", rootBytes), "boot_size", bootBytes);
            case Layout.Lvm(int rootDisk, OptionalLong rootBytes, OptionalLong bootBytes, String group, String volume, long volumeBytes) ->
                    with(with(name.with("root_device", rootDisk), "root_size", rootBytes), "boot_size", bootBytes).with("vg_name", group)
                            .with("lv_name", volume).with("lv_size", volumeBytes);
        };
    }

    private static MaasParameters with(MaasParameters parameters, String name, OptionalLong bytes) {
        return bytes.isPresent() ? parameters.with(name, bytes.getAsLong()) : parameters;
    }

    private static MaasParameters format(WantedFileSystem system) {
        return with(with(MaasParameters.of("fstype", system.type()), "label", system.label()), "uuid", system.uuid());
    }

    private static MaasParameters mount(WantedFileSystem system) {
        MaasParameters options = MaasParameters.of("mount_options", system.options());
        return system.hasPath() ? options.with("mount_point", system.mountpoint()) : options;
    }

    private static MaasParameters with(MaasParameters parameters, String name, Optional<String> value) {
        return value.map(text -> parameters.with(name, text)).orElse(parameters);
    }

    private String path(Place place, Ids ids) {
        return place instanceof Place.OfDisk(int disk, _, _, _) ? partition(disk, ids.of(place)) : disk(ids.of(place));
    }

    private String disk(int id) {
        return "nodes/" + systemId + "/blockdevices/" + id + "/";
    }

    /** The one kind of path in MAAS that ends without a slash. */
    private String partition(int disk, int id) {
        return disk(disk) + "partition/" + id;
    }

    private String group(int id) {
        return "nodes/" + systemId + "/volume-group/" + id + "/";
    }
}
