package io.drydock.functions.provisioner.storage.wanted;

import io.drydock.design.storage.Storage;
import io.drydock.design.storage.Storage.Partition;
import io.drydock.functions.provisioner.storage.maas.MaasPartition;
import io.drydock.functions.provisioner.storage.wanted.RootOfDesign.InGroup;
import io.drydock.functions.provisioner.storage.wanted.RootOfDesign.OnDevice;
import java.util.List;
import java.util.Optional;

/**
 * Which of MAAS's layouts can begin what a design wants. One with a UUID, or a flag, that MAAS would not give can't; nor a root volume group
 * over several disks.
 */
enum LayoutKind {
    FLAT, LVM, BLANK;

    /** @param bootDevice the device to boot from */
    static LayoutKind of(Storage design, RootOfDesign root, String bootDevice) {
        boolean bootIsPlain = bootOnBootDevice(root, bootDevice).flatMap(OnDevice::partition)
                .map(boot -> !boot.partUuid().isPresent() && boot.bootable().orElse(true)).orElse(true);
        if (!bootIsPlain || root.count(MaasPartition.EFI) > 0) {
            return BLANK;
        }
        if (root.rootPartition().isPresent()) {
            return root.rootPartition().get().partition().filter(LayoutKind::isPlain).isPresent() ? FLAT : BLANK;
        }
        return root.rootVolume().filter(volume -> isPlain(design, root.members(volume.group()), volume)).isPresent() ? LVM : BLANK;
    }

    /** {@code /boot}, where the layouts can make it: on the boot disk. */
    static Optional<OnDevice> bootOnBootDevice(RootOfDesign root, String bootDevice) {
        return root.bootPartition().filter(boot -> boot.device().equals(bootDevice));
    }

    private static boolean isPlain(Storage design, List<OnDevice> members, InGroup root) {
        return members.size() == 1 && members.getFirst().partition().map(LayoutKind::isPlain).orElse(true)
                && !design.volumeGroups().get(root.group()).vgUuid().isPresent() && !root.volume().lvUuid().isPresent();
    }

    private static boolean isPlain(Partition partition) {
        return !partition.partUuid().isPresent() && !partition.bootable().orElse(false);
    }
}
