package io.drydock.design.rule.storage;

import io.drydock.design.storage.Storage;
import io.drydock.design.storage.Storage.Partition;
import io.drydock.design.value.FieldPath;
import java.util.ArrayList;
import java.util.List;

/**
 * A disk or partition that is a physical volume of a group.
 *
 * @param group the group's name
 * @param device the disk
 * @param title what it is, for a message
 * @param path of its volume_group
 */
record PhysicalVolume(String group, String device, String title, FieldPath path) {
    static List<PhysicalVolume> of(Storage storage) {
        List<PhysicalVolume> all = new ArrayList<>();
        storage.devices().forEach((name, device) -> {
            FieldPath path = FieldPath.of("storage", "physical_devices", name);
            device.volumeGroup().value().ifPresent(group ->
                    all.add(new PhysicalVolume(group, name, "device '" + name + "'", path.key("volume_group"))));
            for (Partition partition : device.partitions()) {
                partition.volumeGroup().value().ifPresent(group -> all.add(new PhysicalVolume(group, name,
                        "partition '" + partition.name() + "' of device '" + name + "'",
                        path.key("partitions").named(partition.name()).key("volume_group"))));
            }
        });
        return all;
    }
}
