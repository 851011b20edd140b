package io.drydock.functions.provisioner.storage.maas;

/**
 * How MAAS lays out disks: partitions and extents of volume groups are whole multiples of 4 MiB, sizes are rounded down to that, and a
 * partition table takes 4 MiB at the beginning and 1 MiB at the end of a disk, on some machines more for their boot loader (MAAS 3.5,
 * {@code maasserver/models/partitiontable.py} and {@code filesystemgroup.py}).
 */
public final class Alignment {
    /** The unit, in bytes. */
    public static final long UNIT = 4L << 20;

    private static final long TABLE = 5L << 20;
    private static final long BIOS_BOOT = 1L << 20;
    private static final long POWER_BOOT = 8L << 20;

    private Alignment() {
    }

    /** So many bytes rounded down. */
    public static long down(long bytes) {
        return bytes / UNIT * UNIT;
    }

    /** Whether two sizes are the same but for rounding. */
    public static boolean same(long bytes, long others) {
        return Math.abs(bytes - others) <= UNIT;
    }

    /** Bytes of a disk that all its partitions together can have. */
    public static long usable(MaasDisk disk, MaasStorage storage) {
        long partitioned = disk.partitions().stream().mapToLong(MaasPartition::bytes).sum();
        return disk.available().map(free -> down(free) + partitioned).orElseGet(() -> Math.max(0, down(disk.bytes() - overhead(storage))));
    }

    /** Bytes of a volume group over physical volumes of these sizes: each gives one unit to what LVM notes on it. */
    public static long groupBytes(Iterable<Long> physicalVolumes) {
        long bytes = 0;
        long count = 0;
        for (long volume : physicalVolumes) {
            bytes += volume;
            count++;
        }
        return Math.max(0, (bytes / UNIT - count) * UNIT);
    }

    private static long overhead(MaasStorage storage) {
        return TABLE + switch (storage.architecture()) {
            case "ppc64el" -> POWER_BOOT;
            case "amd64" -> storage.uefi() ? 0 : BIOS_BOOT;
            default -> 0;
        };
    }
}
