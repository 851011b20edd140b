package io.drydock.functions.provisioner.storage.plan;

import io.drydock.functions.provisioner.storage.maas.MaasDisk;
import io.drydock.functions.provisioner.storage.maas.MaasFileSystem;
import io.drydock.functions.provisioner.storage.maas.MaasPartition;
import io.drydock.functions.provisioner.storage.maas.MaasStorage;
import io.drydock.functions.provisioner.storage.maas.MaasVolumeGroup;
import io.drydock.functions.provisioner.storage.maas.MaasVolumeGroup.LogicalVolume;
import io.drydock.functions.provisioner.storage.wanted.Layout;
import io.drydock.functions.provisioner.storage.wanted.Use;
import io.drydock.functions.provisioner.storage.wanted.WantedDisk;
import io.drydock.functions.provisioner.storage.wanted.WantedFileSystem;
import io.drydock.functions.provisioner.storage.wanted.WantedGroup;
import io.drydock.functions.provisioner.storage.wanted.WantedPartition;
import io.drydock.functions.provisioner.storage.wanted.WantedStorage;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What MAAS has configured once it has begun anew with the layout of a wanted storage. Its numbers are not known yet: they are negative. */
final class AfterLayout {
    private final MaasStorage current;
    private final WantedStorage wanted;
    private int last;

    private AfterLayout(MaasStorage current, WantedStorage wanted) {
        this.current = current;
        this.wanted = wanted;
    }

    static MaasStorage of(MaasStorage current, WantedStorage wanted) {
        return new AfterLayout(current, wanted).storage();
    }

    private MaasStorage storage() {
        List<MaasDisk> disks = current.disks().stream().map(this::disk).toList();
        List<MaasVolumeGroup> groups = wanted.layout() instanceof Layout.Lvm lvm ? List.of(group(lvm, disks)) : List.of();
        return new MaasStorage(disks, groups, Optional.of(wanted.bootDisk()), current.uefi(), current.architecture(), false);
    }

    private MaasDisk disk(MaasDisk disk) {
        List<MaasPartition> made = wanted.disk(disk.id()).map(WantedDisk::partitions).orElse(List.of()).stream().filter(this::isMade)
                .map(partition -> new MaasPartition(--last, partition.bytes(), partition.bootable().orElse(false), partition.uuid().orElse(""),
                        Optional.of(fileSystem(partition)))).toList();
        return new MaasDisk(disk.id(), disk.name(), disk.model(), disk.serial(), disk.idPath(), disk.bytes(), Optional.empty(), Optional.empty(),
                made);
    }

    private boolean isMade(WantedPartition partition) {
        boolean boots = partition.place().disk() == wanted.bootDisk();
        return switch (wanted.layout()) {
            case Layout.Blank() -> false;
            case Layout.Flat(int rootDisk, _, _) -> boots && (partition.use() instanceof Use.Efi || partition.isMountedAt("/boot"))
                    || partition.place().disk() == rootDisk && partition.isMountedAt("/");
            case Layout.Lvm(int rootDisk, _, _, String group, _, _) -> boots && (partition.use() instanceof Use.Efi || partition.isMountedAt("/boot"))
                    || partition.place().disk() == rootDisk && partition.use().equals(new Use.PhysicalVolume(group));
        };
    }

    private MaasVolumeGroup group(Layout.Lvm lvm, List<MaasDisk> disks) {
        WantedGroup group = wanted.group(lvm.group()).orElseThrow();
        int member = disks.stream().filter(disk -> disk.id() == lvm.rootDisk()).findFirst().orElseThrow().partitions().getLast().id();
        WantedGroup.Volume root = group.volumes().getFirst();
        LogicalVolume volume = new LogicalVolume(--last, lvm.volume(), root.bytes(), "", Optional.of(made(Layout.madeByMaas("/"))));
        return new MaasVolumeGroup(--last, lvm.group(), "", 0, Set.of(), Set.of(member), List.of(volume));
    }

    private static MaasFileSystem fileSystem(WantedPartition partition) {
        return switch (partition.use()) {
            case Use.Efi() -> made(Use.Efi.FILE_SYSTEM);
            case Use.PhysicalVolume _ -> new MaasFileSystem(MaasFileSystem.PHYSICAL_VOLUME, "", "", Optional.empty(), "");
            case Use.Formatted(WantedFileSystem fileSystem) -> made(Layout.madeByMaas(fileSystem.mountpoint()));
            case Use.Raw() -> throw new IllegalStateException("no layout makes a raw partition");
        };
    }

    private static MaasFileSystem made(WantedFileSystem fileSystem) {
        return new MaasFileSystem(fileSystem.type(), fileSystem.label().orElse(""), "", Optional.of(fileSystem.mountpoint()), "");
    }
}
