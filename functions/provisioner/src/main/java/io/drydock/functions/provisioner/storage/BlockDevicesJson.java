package io.drydock.functions.provisioner.storage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.function.node.NodeCall;
import io.drydock.functions.provisioner.storage.maas.MaasDisk;
import io.drydock.functions.provisioner.storage.maas.MaasFileSystem;
import io.drydock.functions.provisioner.storage.maas.MaasStorage;
import java.util.Map;
import java.util.Optional;

/**
 * The section {@value #SECTION} of a node's build model: {@code {"disks": [{"name", "aliases", "model", "serial", "bytes", "boot",
 * "partitions": [{"bytes", "bootable", "filesystem"}]}], "volumeGroups": [{"name", "bytes", "logicalVolumes": [{"name", "bytes",
 * "filesystem"}]}]}}.
 */
final class BlockDevicesJson {
    static final String SECTION = "block-devices";

    private BlockDevicesJson() {
    }

    /** Keeps what MAAS has, unless that is known. */
    static void learn(NodeCall call, MaasStorage storage, Map<String, MaasDisk> named) {
        ObjectNode seen = of(storage, named);
        if (call.known(SECTION).filter(known -> known.content().equals(seen)).isEmpty()) {
            call.learn(SECTION, seen);
        }
    }

    /** @param named disks by the design's names for them */
    static ObjectNode of(MaasStorage storage, Map<String, MaasDisk> named) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode disks = json.putArray("disks");
        storage.disks().forEach(disk -> {
            ObjectNode entry = disks.addObject().put("name", disk.name());
            named.forEach((alias, found) -> {
                if (found.id() == disk.id()) {
                    entry.withArray("/aliases").add(alias);
                }
            });
            entry.put("model", disk.model()).put("serial", disk.serial()).put("bytes", disk.bytes())
                    .put("boot", storage.bootDisk().filter(id -> id == disk.id()).isPresent());
            ArrayNode partitions = entry.putArray("partitions");
            disk.partitions().forEach(partition -> fileSystem(partitions.addObject().put("bytes", partition.bytes())
                    .put("bootable", partition.bootable()), partition.fileSystem()));
        });
        ArrayNode groups = json.putArray("volumeGroups");
        storage.groups().forEach(group -> {
            ArrayNode volumes = groups.addObject().put("name", group.name()).put("bytes", group.bytes()).putArray("logicalVolumes");
            group.volumes().forEach(volume -> fileSystem(volumes.addObject().put("name", volume.name()).put("bytes", volume.bytes()),
                    volume.fileSystem()));
        });
        return json;
    }

    private static void fileSystem(ObjectNode owner, Optional<MaasFileSystem> fileSystem) {
        fileSystem.ifPresent(system -> {
            ObjectNode json = owner.putObject("filesystem").put("type", system.type()).put("label", system.label())
                    .put("options", system.options());
            system.mountpoint().ifPresent(path -> json.put("mountpoint", path));
        });
    }
}
