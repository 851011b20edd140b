package io.drydock.functions.provisioner.storage.wanted;

import io.drydock.functions.provisioner.storage.maas.MaasPartition;
import java.util.Optional;

/** What a partition or logical volume is for. */
public sealed interface Use {
    /** A file system or swap space. */
    record Formatted(WantedFileSystem fileSystem) implements Use {
    }

    /** A physical volume of a group. */
    record PhysicalVolume(String group) implements Use {
    }

    /** Nothing is on it: whoever uses the node makes what it needs. */
    record Raw() implements Use {
    }

    /** UEFI boots from it. MAAS has made it, of a size that it likes. */
    record Efi() implements Use {
        /** As MAAS makes it. */
        public static final WantedFileSystem FILE_SYSTEM = new WantedFileSystem("fat32", Optional.of("efi"), Optional.empty(), MaasPartition.EFI, "");
        /** As large as MAAS makes it, in bytes. */
        public static final long BYTES = 512L << 20;
    }
}
