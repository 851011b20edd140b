package io.drydock.functions.provisioner.storage.maas;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.functions.provisioner.maas.Machine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * The storage of a machine as MAAS has it configured.
 *
 * @param disks the physical ones, by id
 * @param bootDisk the id of the one that the machine boots from
 * @param uefi whether its firmware boots by UEFI: then MAAS makes a partition for that of its own
 * @param architecture such as {@code amd64}
 * @param otherGroups whether there are RAIDs or caches, which no design has
 */
public record MaasStorage(List<MaasDisk> disks, List<MaasVolumeGroup> groups, Optional<Integer> bootDisk, boolean uefi, String architecture,
                          boolean otherGroups) {
    public static MaasStorage of(Machine machine) {
        JsonNode json = machine.json();
        Map<Integer, JsonNode> devices = new HashMap<>();
        List<MaasDisk> disks = new ArrayList<>();
        for (JsonNode device : json.path("blockdevice_set")) {
            devices.put(device.path("id").asInt(), device);
            if (device.path("type").asText("physical").equals("physical")) {
                disks.add(MaasDisk.of(device));
            }
        }
        disks.sort(Comparator.comparingInt(MaasDisk::id));
        List<MaasVolumeGroup> groups = StreamSupport.stream(json.path("volume_groups").spliterator(), false)
                .map(group -> MaasVolumeGroup.of(group, devices)).toList();
        return new MaasStorage(List.copyOf(disks), groups, Optional.ofNullable(json.path("boot_disk").get("id")).map(JsonNode::asInt),
                json.path("bios_boot_method").asText("").equals("uefi"), json.path("architecture").asText("").replaceFirst("/.*", ""),
                !json.path("raids").isEmpty() || !json.path("bcaches").isEmpty());
    }

    /** The disk with this id, if there is one. */
    public Optional<MaasDisk> disk(int id) {
        return disks.stream().filter(disk -> disk.id() == id).findFirst();
    }
}
