package io.drydock.lab.maas.storage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.lab.maas.form.Answers;
import io.drydock.lab.maas.http.Json;
import io.drydock.lab.maas.http.MaasService;

/** A machine's storage as MAAS shows it. */
final class StorageJson {
    private final String systemId;
    private final MachineStorage storage;

    StorageJson(String systemId, MachineStorage storage) {
        this.systemId = systemId;
        this.storage = storage;
    }

    ObjectNode device(BlockDevice device) {
        long used = device.usedSize(storage.tableOverhead());
        ObjectNode body = object().put("id", device.id()).put("name", device.name()).put("path", "/dev/disk/by-dname/" + device.name())
                .put("size", device.size()).put("block_size", device.blockSize()).put("used_size", used).put("available_size", device.size() - used)
                .put("used_for", device.usedFor()).put("partition_table_type", device.tableType().orElse(null));
        switch (device) {
            case Disk disk -> body.put("type", "physical").put("model", disk.make().model()).put("serial", disk.make().serial())
                    .put("id_path", disk.make().idPath()).put("firmware_version", disk.make().firmware()).put("numa_node", disk.make().numaNode())
                    .putNull("uuid");
            case LogicalVolume volume -> body.put("type", "virtual").put("uuid", volume.uuid()).putNull("model").putNull("serial").putNull("id_path")
                    .putNull("firmware_version").putNull("numa_node");
        }
        body.putNull("storage_pool");
        body.set("tags", Json.texts(device.tags()));
        body.set("filesystem", filesystem(device));
        body.set("partitions", Answers.array(device.partitions(), this::partition));
        return body.put("resource_uri", uri("blockdevices/" + device.id() + "/"));
    }

    ObjectNode partition(Partition partition) {
        ObjectNode body = object().put("id", partition.id()).put("device_id", partition.device().id()).put("uuid", partition.uuid())
                .put("type", "partition").put("path", "/dev/disk/by-dname/" + partition.name()).put("size", partition.size())
                .put("bootable", partition.bootable()).put("used_for", partition.usedFor());
        body.set("tags", Json.texts(partition.tags()));
        body.set("filesystem", filesystem(partition));
        return body.put("resource_uri", uri("blockdevices/" + partition.device().id() + "/partition/" + partition.id()));
    }

    ObjectNode group(VolumeGroup group) {
        ObjectNode body = object().put("id", group.id()).put("name", group.name()).put("uuid", group.uuid()).put("size", group.size())
                .put("human_size", Sizes.human(group.size())).put("available_size", group.freeSize())
                .put("human_available_size", Sizes.human(group.freeSize())).put("used_size", group.usedSize())
                .put("human_used_size", Sizes.human(group.usedSize()));
        body.set("devices", Answers.array(group.members(), member -> switch (member) {
            case BlockDevice device -> device(device);
            case Partition partition -> partition(partition);
        }));
        body.set("logical_volumes", Answers.array(group.volumes(), this::device));
        return body.put("resource_uri", uri("volume-group/" + group.id() + "/"));
    }

    private static ObjectNode filesystem(Formattable one) {
        return one.filesystem().map(fs -> Json.object().put("fstype", fs.fstype()).put("label", fs.label()).put("uuid", fs.uuid())
                .put("mount_point", fs.mountPoint().orElse(null)).put("mount_options", fs.mountOptions().orElse(null))).orElse(null);
    }

    /** A machine's share. */
    void show(ObjectNode machine) {
        machine.set("blockdevice_set", Answers.array(storage.devices(), this::device));
        machine.set("physicalblockdevice_set", Answers.array(storage.disks(), this::device));
        machine.set("virtualblockdevice_set", Answers.array(storage.volumes(), this::device));
        machine.set("volume_groups", Answers.array(storage.groups(), this::group));
        machine.set("boot_disk", storage.bootDisk().map(this::device).orElse(null));
        machine.put("storage", storage.disks().stream().mapToLong(Disk::size).sum() / 100_000 / 10.0);
        for (String other : new String[] {"raids", "bcaches", "cache_sets", "special_filesystems"}) {
            machine.putArray(other);
        }
    }

    private ObjectNode object() {
        return Json.object().put("system_id", systemId);
    }

    private String uri(String path) {
        return MaasService.BASE + "nodes/" + systemId + "/" + path;
    }
}
