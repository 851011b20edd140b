package io.drydock.functions.provisioner.storage.maas;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * What MAAS will make on a disk, partition or logical volume.
 *
 * @param type such as {@code ext4}; {@code lvm-pv} for a physical volume
 * @param label empty where there is none
 * @param mountpoint {@code none} for swap space
 * @param options of the mount; empty where there are none
 */
public record MaasFileSystem(String type, String label, String uuid, Optional<String> mountpoint, String options) {
    /** The type of a physical volume of a volume group. */
    public static final String PHYSICAL_VOLUME = "lvm-pv";

    /** The {@code filesystem} of a disk, partition or logical volume. */
    static Optional<MaasFileSystem> in(JsonNode owner) {
        JsonNode json = owner.path("filesystem");
        return json.isObject() ? Optional.of(new MaasFileSystem(json.path("fstype").asText(""), json.path("label").asText(""),
                json.path("uuid").asText(""), Optional.of(json.path("mount_point").asText("")).filter(path -> !path.isEmpty()),
                json.path("mount_options").asText(""))) : Optional.empty();
    }

    /** Whether it makes its place a physical volume. */
    public boolean isPhysicalVolume() {
        return type.equals(PHYSICAL_VOLUME);
    }
}
