package io.drydock.functions.provisioner.storage.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.design.storage.Storage;
import io.drydock.design.storage.Storage.Device;
import io.drydock.design.storage.Storage.FileSystem;
import io.drydock.design.storage.Storage.LogicalVolume;
import io.drydock.design.storage.Storage.Partition;
import io.drydock.design.storage.Storage.VolumeGroup;
import io.drydock.design.value.Field;
import io.drydock.functions.provisioner.storage.maas.MaasPartition;
import io.drydock.functions.provisioner.storage.maas.MaasStorage;
import io.drydock.functions.provisioner.storage.wanted.StorageContradiction;
import io.drydock.functions.provisioner.storage.wanted.WantedStorage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;

class StoragePlannerPropertiesTest {
    private static final long GB = 1_000_000_000L;

    @Property(tries = 2000)
    void aPlanLeadsToTheDesignFromAnywhereAndNothingIsLeftToDo(@ForAll long seed) {
        Random random = new Random(seed);
        ModelMaas maas = maas(random);
        boolean made = bring(maas, design(random));
        made &= bring(maas, design(random));
        Statistics.label("both designs fit").collect(made);
    }

    /** @return whether the design fits the machine */
    private static boolean bring(ModelMaas maas, Storage design) {
        MaasStorage before = maas.storage();
        WantedStorage wanted;
        try {
            wanted = StoragePlannerTest.wanted(maas, design);
        } catch (StorageContradiction e) {
            assertThat(e.problems()).isNotEmpty();
            assertThat(maas.storage()).isEqualTo(before);
            return false;
        }
        new PlanExecution(wanted, maas).run(StoragePlanner.plan(before, wanted));

        MaasStorage after = maas.storage();
        assertThat(StoragePlanner.plan(after, wanted).titles()).isEmpty();
        assertThat(StoragePlanner.plan(after, StoragePlannerTest.wanted(maas, design)).titles()).as("planned from the new state").isEmpty();
        assertThat(after.bootDisk()).contains(wanted.bootDisk());
        for (var disk : after.disks()) {
            assertThat(disk.partitions().stream().mapToLong(MaasPartition::bytes).sum()).isLessThan(disk.bytes());
        }
        for (var group : after.groups()) {
            assertThat(group.volumes().stream().mapToLong(volume -> volume.bytes()).sum()).isLessThanOrEqualTo(group.bytes());
        }
        assertThat(mountpoints(after)).containsExactlyInAnyOrderElementsOf(mountpoints(design, after.uefi()));
        return true;
    }

    private static List<String> mountpoints(MaasStorage storage) {
        List<String> found = new ArrayList<>();
        storage.disks().forEach(disk -> disk.partitions().forEach(partition -> partition.fileSystem().flatMap(system -> system.mountpoint())
                .ifPresent(found::add)));
        storage.groups().forEach(group -> group.volumes().forEach(volume -> volume.fileSystem().flatMap(system -> system.mountpoint())
                .ifPresent(found::add)));
        return found;
    }

    private static List<String> mountpoints(Storage design, boolean uefi) {
        List<String> found = new ArrayList<>();
        design.devices().values().forEach(device -> device.partitions().forEach(partition -> add(partition.fileSystem(), found)));
        design.volumeGroups().values().forEach(group -> group.logicalVolumes().forEach(volume -> add(volume.fileSystem(), found)));
        if (uefi && !found.contains("/boot/efi")) {
            found.add("/boot/efi");
        }
        return found;
    }

    private static void add(Optional<FileSystem> fileSystem, List<String> found) {
        fileSystem.flatMap(system -> system.mountpoint().value()).ifPresent(found::add);
    }

    private static ModelMaas maas(Random random) {
        List<Long> sizes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            sizes.add((40 + random.nextInt(900)) * GB + random.nextInt(5_000_000));
        }
        return new ModelMaas(random.nextBoolean(), sizes);
    }

    /** One with a root file system, which may be too large for the machine. */
    private static Storage design(Random random) {
        Map<String, List<Partition>> partitions = new LinkedHashMap<>();
        Map<String, String> whole = new LinkedHashMap<>();
        Map<String, List<LogicalVolume>> groups = new LinkedHashMap<>();
        List<String> names = List.of("one", "two", "three").subList(0, 1 + random.nextInt(3));
        int next = 0;
        for (String name : names) {
            List<Partition> here = new ArrayList<>();
            if (random.nextInt(4) == 0) {
                whole.put(name, "vg" + random.nextInt(2));
            } else {
                for (int i = random.nextInt(4); i > 0; i--) {
                    String label = "p" + next++;
                    here.add(random.nextInt(4) == 0 ? Designs.physicalVolume(label, size(random), "vg" + random.nextInt(2))
                            : partition(label, size(random), fileSystem(label, random), random));
                }
            }
            partitions.put(name, here);
        }
        partitions.forEach((_, here) -> here.forEach(partition -> partition.volumeGroup().value()
                .ifPresent(group -> groups.put(group, new ArrayList<>()))));
        whole.values().forEach(group -> groups.put(group, new ArrayList<>()));
        for (List<LogicalVolume> volumes : groups.values()) {
            for (int i = random.nextInt(3); i > 0; i--) {
                String label = "v" + next++;
                volumes.add(Designs.volume(label, size(random), fileSystem(label, random)));
            }
        }
        root(random, names.getFirst(), partitions, whole, groups);
        Map<String, Device> devices = new LinkedHashMap<>();
        String boot = random.nextInt(3) == 0 ? names.get(random.nextInt(names.size())) : "";
        partitions.forEach((name, here) -> devices.put(name, new Device(name.equals(boot) ? Map.of("bootdrive", "true") : Map.of(),
                whole.containsKey(name) ? Field.of(whole.get(name)) : Field.absent(), here)));
        Map<String, VolumeGroup> made = new LinkedHashMap<>();
        groups.forEach((name, volumes) -> made.put(name, new VolumeGroup(Field.absent(), volumes)));
        return new Storage(devices, made);
    }

    private static void root(Random random, String first, Map<String, List<Partition>> partitions, Map<String, String> whole,
                             Map<String, List<LogicalVolume>> groups) {
        String type = random.nextInt(3) == 0 ? "xfs" : "ext4";
        if (!groups.isEmpty() && random.nextBoolean()) {
            List<LogicalVolume> volumes = groups.values().iterator().next();
            volumes.add(random.nextInt(volumes.size() + 1), Designs.volume("root", "5g", Designs.mounted("/", type)));
        } else if (!whole.containsKey(first)) {
            List<Partition> here = partitions.get(first);
            here.add(random.nextInt(here.size() + 1), partition("root", List.of("20g", "2g", ">5g", "60%").get(random.nextInt(4)),
                    Designs.mounted("/", type), random));
            if (random.nextBoolean()) {
                here.add(random.nextInt(here.size() + 1), partition("boot", "1g", Designs.mounted("/boot", "ext4"), random));
            }
        }
    }

    private static Partition partition(String name, String size, Optional<FileSystem> fileSystem, Random random) {
        return new Partition(name, Designs.size(size), random.nextInt(5) == 0 ? Field.of(random.nextBoolean()) : Field.absent(),
                random.nextInt(8) == 0 ? Field.of(new UUID(1, name.hashCode()).toString()) : Field.absent(), Field.absent(), fileSystem,
                Map.of());
    }

    private static Optional<FileSystem> fileSystem(String name, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(new FileSystem(Field.absent(), Field.of("xfs"), Field.absent(), Field.absent(), Field.absent()));
            case 2 -> Designs.mounted("/srv/" + name, "xfs");
            default -> Optional.of(new FileSystem(Field.of("/srv/" + name), Field.absent(), Field.of("noatime"),
                    Field.of(new UUID(2, name.hashCode()).toString()), Field.of("l" + name)));
        };
    }

    private static String size(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> random.nextInt(1, 40) + "%";
            case 1 -> random.nextInt(1, 9) + "gib";
            case 2 -> random.nextInt(20) == 0 ? "3m" : random.nextInt(10, 900) + "mb";
            case 3 -> random.nextInt(4) == 0 ? ">" + random.nextInt(1, 9) + "g" : "7g";
            default -> random.nextInt(1, 30) + "g";
        };
    }
}
