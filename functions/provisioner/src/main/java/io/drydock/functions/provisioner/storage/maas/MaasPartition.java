package io.drydock.functions.provisioner.storage.maas;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** A partition, in the order of its disk. */
public record MaasPartition(int id, long bytes, boolean bootable, String uuid, Optional<MaasFileSystem> fileSystem) {
    /** Where UEFI looks for what it boots. */
    public static final String EFI = "/boot/efi";

    static MaasPartition of(JsonNode json) {
        return new MaasPartition(json.path("id").asInt(), json.path("size").asLong(), json.path("bootable").asBoolean(),
                json.path("uuid").asText(""), MaasFileSystem.in(json));
    }

    /** Whether UEFI boots from it. */
    public boolean isEfi() {
        return fileSystem.flatMap(MaasFileSystem::mountpoint).filter(EFI::equals).isPresent();
    }
}
