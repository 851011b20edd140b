package io.drydock.functions.provisioner.storage.plan;

import io.drydock.functions.provisioner.storage.maas.MaasDisk;
import io.drydock.functions.provisioner.storage.maas.MaasPartition;
import io.drydock.functions.provisioner.storage.maas.MaasVolumeGroup;
import io.drydock.functions.provisioner.storage.maas.MaasVolumeGroup.LogicalVolume;
import io.drydock.functions.provisioner.storage.wanted.Layout;
import io.drydock.functions.provisioner.storage.wanted.Place;
import io.drydock.functions.provisioner.storage.wanted.WantedFileSystem;
import io.drydock.functions.provisioner.storage.wanted.WantedGroup;
import io.drydock.functions.provisioner.storage.wanted.WantedPartition;
import java.util.stream.Collectors;

/** One change of a machine's storage: one request to MAAS. */
public sealed interface Change {
    /** What it does, for messages and outcomes, such as {@code create partition 'var' of sda (400 bytes)}. */
    String title();

    /** From which disk the machine boots. */
    record SetBootDisk(int disk, String name) implements Change {
        @Override
        public String title() {
            return "boot from disk " + name;
        }
    }

    /** Removes all that is configured, and makes what the layout makes. */
    record SetLayout(Layout layout, String why) implements Change {
        @Override
        public String title() {
            return "begin anew with the layout " + layout.word() + ": " + why;
        }
    }

    record RemoveVolume(MaasVolumeGroup group, LogicalVolume volume, String why) implements Change {
        @Override
        public String title() {
            return "remove logical volume '" + volume.name() + "' of volume group '" + group.name() + "': " + why;
        }
    }

    /** The group has no logical volumes any more. */
    record RemoveGroup(MaasVolumeGroup group, String why) implements Change {
        @Override
        public String title() {
            return "remove volume group '" + group.name() + "': " + why;
        }
    }

    record RemovePartition(MaasDisk disk, MaasPartition partition, String why) implements Change {
        @Override
        public String title() {
            return "remove a partition of " + partition.bytes() + " bytes"
                    + partition.fileSystem().flatMap(system -> system.mountpoint()).map(path -> ", for " + path + ",").orElse("")
                    + " from " + disk.name() + ": " + why;
        }
    }

    record Unmount(Place place, String why) implements Change {
        @Override
        public String title() {
            return "unmount " + place.title() + ": " + why;
        }
    }

    record Unformat(Place place, String why) implements Change {
        @Override
        public String title() {
            return "unformat " + place.title() + ": " + why;
        }
    }

    record CreatePartition(WantedPartition partition) implements Change {
        @Override
        public String title() {
            return "create " + partition.place().title() + " (" + partition.bytes() + " bytes)";
        }
    }

    record CreateGroup(WantedGroup group) implements Change {
        @Override
        public String title() {
            return "create volume group '" + group.name() + "' on " + group.members().stream().map(Place::title).collect(Collectors.joining(", "));
        }
    }

    record CreateVolume(WantedGroup.Volume volume) implements Change {
        @Override
        public String title() {
            return "create " + volume.place().title() + " (" + volume.bytes() + " bytes)";
        }
    }

    record Format(Place place, WantedFileSystem fileSystem) implements Change {
        @Override
        public String title() {
            return "format " + place.title() + " as " + fileSystem.type();
        }
    }

    record Mount(Place place, WantedFileSystem fileSystem) implements Change {
        @Override
        public String title() {
            return "mount " + place.title() + (fileSystem.hasPath() ? " at " + fileSystem.mountpoint() : "");
        }
    }
}
