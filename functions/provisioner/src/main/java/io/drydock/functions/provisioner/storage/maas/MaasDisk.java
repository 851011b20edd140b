package io.drydock.functions.provisioner.storage.maas;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * A physical disk.
 *
 * @param name in the operating system that commissioned the machine
 * @param idPath such as {@code /dev/disk/by-id/wwn-0x5000c500a1b2c3d4}
 * @param available bytes that MAAS has for more partitions, if it has a partition table
 * @param partitions in the order in which they lie on it
 */
public record MaasDisk(int id, String name, String model, String serial, String idPath, long bytes, Optional<Long> available,
                       Optional<MaasFileSystem> fileSystem, List<MaasPartition> partitions) {
    static MaasDisk of(JsonNode json) {
        List<MaasPartition> partitions = StreamSupport.stream(json.path("partitions").spliterator(), false).map(MaasPartition::of)
                .sorted(Comparator.comparingInt(MaasPartition::id)).toList();
        Optional<Long> available = partitions.isEmpty() ? Optional.empty() : Optional.of(json.path("available_size").asLong());
        return new MaasDisk(json.path("id").asInt(), json.path("name").asText(""), json.path("model").asText(""),
                json.path("serial").asText(""), json.path("id_path").asText(""), json.path("size").asLong(), available,
                MaasFileSystem.in(json), partitions);
    }

    /** For messages: {@code sda (480103981056 bytes)}. */
    public String title() {
        return name + " (" + bytes + " bytes)";
    }
}
