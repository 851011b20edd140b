package io.drydock.lab.maas.storage;

import io.drydock.lab.inventory.DriveBay;
import io.drydock.lab.inventory.LinuxNames;
import io.drydock.lab.maas.hardware.DriveSerial;
import io.drydock.lab.server.LabServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds a server's disks as commissioning does. */
final class DiskDiscovery {
    private static final int BLOCK = 512;

    private DiskDiscovery() {
    }

    /** The disks are those of the server from now on; those that were known keep their numbers. Nothing is on them. */
    static void discover(LabServer server, MachineStorage storage) {
        storage.uefi(server.hardware().uefi());
        storage.clear();
        List<Disk> known = List.copyOf(storage.disks());
        storage.disks().clear();
        List<String> names = LinuxNames.drives(server.hardware());
        for (int i = 0; i < names.size(); i++) {
            DriveBay bay = server.hardware().drives().get(i);
            Disk.Make make = make(server, bay, names.get(i), DriveSerial.of(server, i));
            Disk disk = known.stream().filter(one -> one.make().serial().equals(make.serial())).findFirst()
                    .orElseGet(() -> new Disk(storage.nextDevice(), make, tags(bay)));
            disk.make(make);
            storage.disks().add(disk);
        }
    }

    private static Disk.Make make(LabServer server, DriveBay bay, String name, String serial) {
        long number = 0x500_2538_0000_0000L + (server.spec().seed() * 31 + bay.bay() & 0xffff_ffffL);
        String path = bay.protocol().equals("NVMe") ? "/dev/disk/by-id/nvme-" + bay.manufacturer() + "_" + bay.model() + "_" + serial
                : "/dev/disk/by-id/wwn-0x" + String.format(Locale.ROOT, "%016x", number | 0x5000_0000_0000_0000L);
        return new Disk.Make(name, bay.model(), serial, path, "1.0", bay.bytes(), BLOCK, 0);
    }

    private static List<String> tags(DriveBay bay) {
        List<String> tags = new ArrayList<>(bay.media().equals("HDD") ? List.of("rotary", "7200rpm") : List.of("ssd"));
        if (bay.protocol().equals("SATA")) {
            tags.add("sata");
        }
        return tags;
    }
}
