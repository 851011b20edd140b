package io.drydock.functions.provisioner.storage.plan;

import io.drydock.functions.provisioner.storage.maas.MaasDisk;
import io.drydock.functions.provisioner.storage.maas.MaasFileSystem;
import io.drydock.functions.provisioner.storage.maas.MaasPartition;
import io.drydock.functions.provisioner.storage.maas.MaasStorage;
import io.drydock.functions.provisioner.storage.maas.MaasVolumeGroup;
import io.drydock.functions.provisioner.storage.maas.MaasVolumeGroup.LogicalVolume;
import io.drydock.functions.provisioner.storage.wanted.Place;
import io.drydock.functions.provisioner.storage.wanted.Use;
import io.drydock.functions.provisioner.storage.wanted.WantedFileSystem;
import io.drydock.functions.provisioner.storage.wanted.WantedGroup;
import io.drydock.functions.provisioner.storage.wanted.WantedPartition;
import io.drydock.functions.provisioner.storage.wanted.WantedStorage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The changes that leave what is as it shall be: first what is too much goes, then what lacks is made. */
final class Difference {
    private final MaasStorage current;
    private final WantedStorage wanted;
    private final Kept kept;
    private final List<Change> freeing = new ArrayList<>();
    private final List<Change> making = new ArrayList<>();

    private Difference(MaasStorage current, WantedStorage wanted) {
        this.current = current;
        this.wanted = wanted;
        this.kept = new Kept(current, wanted);
    }

    static StoragePlan of(MaasStorage current, WantedStorage wanted) {
        return new Difference(current, wanted).plan();
    }

    private StoragePlan plan() {
        List<Change> changes = new ArrayList<>();
        if (!current.bootDisk().equals(Optional.of(wanted.bootDisk()))) {
            changes.add(new Change.SetBootDisk(wanted.bootDisk(), current.disk(wanted.bootDisk()).map(MaasDisk::name).orElse("?")));
        }
        current.groups().forEach(group -> free(group, changes));
        current.disks().forEach(disk -> free(disk, changes));
        wanted.disks().forEach(disk -> disk.partitions().forEach(this::make));
        wanted.groups().forEach(this::make);
        changes.addAll(freeing);
        changes.addAll(making);
        return new StoragePlan(changes, kept.ids());
    }

    private void free(MaasVolumeGroup group, List<Change> changes) {
        String why = wanted.group(group.name()).isEmpty() ? "the design has no such group" : "its physical volumes differ from the design's";
        for (LogicalVolume volume : group.volumes().reversed()) {
            if (!kept.keeps(volume)) {
                changes.add(new Change.RemoveVolume(group, volume, kept.keeps(group) ? "it, or one before it, differs from the design" : why));
            }
        }
        if (!kept.keeps(group)) {
            changes.add(new Change.RemoveGroup(group, why));
        }
    }

    private void free(MaasDisk disk, List<Change> changes) {
        String why = wanted.disk(disk.id()).isEmpty() ? "the design has nothing on this disk" : "it, or one before it, differs from the design";
        for (MaasPartition partition : disk.partitions().reversed()) {
            if (!kept.keeps(partition)) {
                changes.add(new Change.RemovePartition(disk, partition, why));
            }
        }
        disk.fileSystem().ifPresent(system -> free(new Place.WholeDisk(disk.id(), disk.name()), system,
                "the design has no file system on the whole disk"));
    }

    /** A physical volume is freed with its group. */
    private void free(Place place, MaasFileSystem fileSystem, String why) {
        if (!fileSystem.isPhysicalVolume()) {
            if (fileSystem.mountpoint().isPresent()) {
                freeing.add(new Change.Unmount(place, why));
            }
            freeing.add(new Change.Unformat(place, why));
        }
    }

    private void make(WantedPartition partition) {
        Optional<MaasPartition> present = kept.partition(partition.place());
        if (present.isEmpty()) {
            making.add(new Change.CreatePartition(partition));
        }
        use(partition.place(), partition.use(), present.flatMap(MaasPartition::fileSystem));
    }

    private void make(WantedGroup group) {
        if (kept.group(group.name()).isEmpty()) {
            making.add(new Change.CreateGroup(group));
        }
        for (WantedGroup.Volume volume : group.volumes()) {
            Optional<LogicalVolume> present = kept.volume(volume.place());
            if (present.isEmpty()) {
                making.add(new Change.CreateVolume(volume));
            }
            use(volume.place(), volume.use(), present.flatMap(LogicalVolume::fileSystem));
        }
    }

    private void use(Place place, Use use, Optional<MaasFileSystem> present) {
        switch (use) {
            case Use.Efi() -> {
                if (present.isEmpty()) {
                    format(place, Use.Efi.FILE_SYSTEM);
                }
            }
            case Use.Raw() -> present.ifPresent(system -> free(place, system, "the design leaves it raw"));
            case Use.PhysicalVolume(String group) ->
                    present.ifPresent(system -> free(place, system, "the design has it in volume group '" + group + "'"));
            case Use.Formatted(WantedFileSystem fileSystem) -> formatted(place, fileSystem, present);
        }
    }

    private void formatted(Place place, WantedFileSystem fileSystem, Optional<MaasFileSystem> present) {
        // What was a physical volume has lost that with its group.
        Optional<MaasFileSystem> system = present.filter(found -> !found.isPhysicalVolume());
        boolean made = system.filter(fileSystem::isMadeAs).isPresent();
        boolean mounted = made && system.filter(fileSystem::isMountedAs).isPresent();
        if (mounted) {
            return;
        }
        system.flatMap(MaasFileSystem::mountpoint).ifPresent(_ ->
                freeing.add(new Change.Unmount(place, made ? "it is mounted in another way" : "it gets another file system")));
        if (made) {
            making.add(new Change.Mount(place, fileSystem));
        } else {
            format(place, fileSystem);
        }
    }

    private void format(Place place, WantedFileSystem fileSystem) {
        making.add(new Change.Format(place, fileSystem));
        making.add(new Change.Mount(place, fileSystem));
    }
}
