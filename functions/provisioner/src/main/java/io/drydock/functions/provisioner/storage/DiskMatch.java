package io.drydock.functions.provisioner.storage;

import io.drydock.functions.provisioner.manifest.Disk;
import io.drydock.functions.provisioner.manifest.Resolution;
import io.drydock.functions.provisioner.storage.maas.MaasDisk;
import io.drydock.functions.provisioner.storage.maas.MaasStorage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The disks of the design as MAAS has them.
 *
 * @param disks by the names that the design has for them, in its order, as far as they were found
 * @param problems all that is wrong
 */
record DiskMatch(Map<String, MaasDisk> disks, List<String> problems) {
    /**
     * Finds in MAAS what was found in the machine: by the serial number, by its part in the path, or by the name in the operating system.
     *
     * @param names in the design's order
     */
    static DiskMatch of(Collection<String> names, Resolution<Disk> found, MaasStorage storage) {
        Map<String, MaasDisk> disks = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>(found.problems());
        for (String name : names) {
            Disk disk = found.devices().get(name);
            if (disk != null) {
                List<MaasDisk> same = same(disk, storage.disks());
                if (same.size() == 1) {
                    disks.put(name, same.getFirst());
                } else {
                    problems.add(name + " is " + disk + " in the machine, and MAAS has " + (same.isEmpty() ? "no" : same.size())
                            + " such disk: it has " + storage.disks().stream().map(MaasDisk::title).collect(Collectors.joining(", ")));
                }
            }
        }
        return new DiskMatch(disks, problems);
    }

    private static List<MaasDisk> same(Disk disk, List<MaasDisk> all) {
        String serial = disk.serial().orElse("");
        if (!serial.isEmpty()) {
            List<MaasDisk> bySerial = all.stream().filter(found -> found.serial().equals(serial)).toList();
            if (!bySerial.isEmpty()) {
                return narrowed(bySerial, found -> found.name().equals(disk.name()));
            }
            List<MaasDisk> byPath = all.stream().filter(found -> found.idPath().endsWith(serial)).toList();
            if (!byPath.isEmpty()) {
                return narrowed(byPath, found -> found.name().equals(disk.name()));
            }
        }
        return all.stream().filter(found -> found.name().equals(disk.name())).toList();
    }

    /** Drives of some makers have one serial number for all. */
    private static List<MaasDisk> narrowed(List<MaasDisk> several, Predicate<MaasDisk> condition) {
        return several.size() == 1 ? several : several.stream().filter(condition).toList();
    }
}
