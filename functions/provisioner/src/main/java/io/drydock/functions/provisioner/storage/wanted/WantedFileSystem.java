package io.drydock.functions.provisioner.storage.wanted;

import io.drydock.design.storage.Storage.FileSystem;
import io.drydock.functions.provisioner.storage.maas.MaasFileSystem;
import java.util.Optional;
import java.util.Set;

/**
 * A file system that shall be made and mounted.
 *
 * @param label any where absent
 * @param uuid any where absent
 * @param mountpoint {@code none} for swap space
 * @param options of the mount; empty for {@code defaults}
 */
public record WantedFileSystem(String type, Optional<String> label, Optional<String> uuid, String mountpoint, String options) {
    /** What MAAS can make ({@code FILESYSTEM_FORMAT_TYPE_CHOICES} of MAAS 3.5, but for those in memory). */
    public static final Set<String> TYPES = Set.of("ext2", "ext4", "xfs", "btrfs", "fat32", "vfat", "swap", "zfsroot");

    private static final String DEFAULT_TYPE = "ext4";
    private static final String DEFAULT_OPTIONS = "defaults";
    private static final String SWAP = "swap";
    private static final String NOWHERE = "none";

    /** What the design describes; empty where it leaves its place raw: nothing is mounted there, and it is no swap space. */
    public static Optional<WantedFileSystem> of(FileSystem design) {
        String type = design.type().orElse(DEFAULT_TYPE);
        Optional<String> mountpoint = type.equals(SWAP) ? Optional.of(NOWHERE) : design.mountpoint().value().map(WantedFileSystem::withoutSlash);
        return mountpoint.map(path -> new WantedFileSystem(type, design.label().value(), design.uuid().value(), path,
                explicit(design.mountOptions().orElse(""))));
    }

    /** Whether it is made already: as it shall be, wherever it is mounted. */
    public boolean isMadeAs(MaasFileSystem current) {
        return type.equals(current.type()) && label.orElse(current.label()).equals(current.label())
                && uuid.orElse(current.uuid()).equalsIgnoreCase(current.uuid());
    }

    /** Whether that is mounted where and as it shall be. */
    public boolean isMountedAs(MaasFileSystem current) {
        return current.mountpoint().filter(mountpoint::equals).isPresent() && explicit(current.options()).equals(options);
    }

    /** Whether there is a path at which it is mounted. */
    public boolean hasPath() {
        return !mountpoint.equals(NOWHERE);
    }

    private static String explicit(String options) {
        return options.equals(DEFAULT_OPTIONS) ? "" : options;
    }

    private static String withoutSlash(String path) {
        int end = path.length();
        while (end > 1 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }
}
