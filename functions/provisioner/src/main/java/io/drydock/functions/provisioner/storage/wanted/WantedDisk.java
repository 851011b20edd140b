package io.drydock.functions.provisioner.storage.wanted;

import java.util.List;
import java.util.Optional;

/**
 * A disk that the design has something for.
 *
 * @param wholeIn the volume group that it belongs to as a whole: then it has no partitions
 */
public record WantedDisk(int id, String name, List<WantedPartition> partitions, Optional<String> wholeIn) {
    public WantedDisk {
        partitions = List.copyOf(partitions);
    }
}
