package io.drydock.lab.maas.storage;

import io.drydock.lab.maas.form.Form;
import io.drydock.lab.maas.http.Refused;
import java.util.List;
import java.util.Optional;

/** Layouts that MAAS puts onto a machine's disks: all on one partition, on a logical volume, or nothing. */
final class StorageLayouts {
    static final List<String> NAMES = List.of("blank", "flat", "lvm");
    private static final long EFI = 512 * Sizes.MEBIBYTE;
    private static final long LEAST_BOOT = 512 * Sizes.MEBIBYTE;
    private static final long LEAST_ROOT = 3072 * Sizes.MEBIBYTE;

    private final MachineStorage storage;
    private final Form form;

    StorageLayouts(MachineStorage storage, Form form) {
        this.storage = storage;
        this.form = form;
    }

    /** @throws Refused if the machine has no disk or a field is wrong; nothing has changed then */
    void apply(String layout) throws Refused {
        if (storage.disks().isEmpty()) {
            throw Refused.bad("Machine is missing a boot disk; no storage layout can be applied.");
        }
        Disk boot = storage.bootDisk().orElseThrow();
        long rest = boot.size() - EFI;
        Optional<Long> bootSize = size("boot_size", LEAST_BOOT, rest - LEAST_ROOT, rest);
        Optional<Long> rootSize = size("root_size", LEAST_ROOT, rest - LEAST_BOOT, rest);
        Optional<Disk> root = form.text("root_device").flatMap(_ -> form.namedChoice("root_device",
                        storage.disks().stream().map(disk -> Integer.toString(disk.id())).toList()))
                .flatMap(text -> storage.disks().stream().filter(disk -> Integer.toString(disk.id()).equals(text)).findFirst());
        if (rootSize.isPresent() && EFI + bootSize.orElse(0L) + rootSize.get() > boot.size()) {
            form.error("Size of the boot partition and root partition are larger than the available space on the boot disk.");
        }
        long room = rootSize.orElse(rest - bootSize.orElse(0L));
        Optional<Long> volumeSize = layout.equals("lvm") ? size("lv_size", LEAST_ROOT, room, room) : Optional.empty();
        form.check();
        storage.clear();
        if (layout.equals("blank")) {
            return;
        }
        Partition partition = partitions(boot, root.orElse(boot), bootSize, rootSize);
        if (layout.equals("flat")) {
            format(partition, "ext4", "root", "/");
        } else {
            VolumeGroup group = storage.addGroup(form.text("vg_name", "vgroot"), Optional.empty(), List.of(partition));
            long size = Sizes.roundedDown(Math.min(volumeSize.orElse(group.size()), group.size()));
            format(storage.addVolume(group, form.text("lv_name", "lvroot"), Optional.empty(), size), "ext4", "root", "/");
        }
    }

    private Optional<Long> size(String field, long least, long most, long whole) {
        Optional<Long> size = Sizes.orPercent(form, field, whole);
        size.filter(bytes -> bytes < least).ifPresent(_ -> form.error(field, "Size is too small. Minimum size is " + least + "."));
        size.filter(bytes -> bytes > most).ifPresent(_ -> form.error(field, "Size is too large. Maximum size is " + most + "."));
        return size.filter(_ -> form.isRight(field));
    }

    /** What the firmware and the kernel need on the boot disk, and the partition for everything else. */
    private Partition partitions(Disk boot, Disk root, Optional<Long> bootSize, Optional<Long> rootSize) {
        boot.tableType(Optional.of("GPT"));
        if (storage.isUefi()) {
            format(storage.addPartition(boot, Optional.empty(), EFI, true), "fat32", "efi", "/boot/efi");
        }
        bootSize.ifPresent(size -> format(storage.addPartition(boot, Optional.empty(), Sizes.roundedDown(size), true), "ext4", "boot", "/boot"));
        long available = storage.availableForPartitions(root);
        return storage.addPartition(root, Optional.empty(), Sizes.roundedDown(Math.min(rootSize.orElse(available), available)), false);
    }

    private void format(Formattable on, String type, String label, String mountPoint) {
        on.filesystem(Optional.of(Filesystem.unmounted(type, storage.uuid(), label).mounted(mountPoint, "")));
    }
}
