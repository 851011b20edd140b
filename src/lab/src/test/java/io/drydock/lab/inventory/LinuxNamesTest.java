package io.drydock.lab.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LinuxNamesTest {
    private static Hardware hardware(List<String> devices, List<String> ports, List<DriveBay> drives) {
        return new Hardware("Lab", "Lab 1U", "1", 1, 1, "1.0", "1.00", true, List.of(), List.of(),
                devices.stream().map(address -> new PciDevice(address, "Intel", 1, 1, "NIC", PciDevice.Kind.NETWORK)).toList(), drives,
                ports.stream().map(address -> new NetworkPort("NIC", address, 1000, false)).toList(), List.of(), List.of());
    }

    @Test
    void aPortIsCalledByItsPlaceOnThePciBus() {
        List<String> ports = List.of("0000:01:00.0", "0000:3b:00.0", "0000:3b:00.1", "0001:04:1f.0", "somewhere");
        assertThat(LinuxNames.networkPorts(hardware(ports.subList(0, 4), ports, List.of())))
                .containsExactly("enp1s0", "enp59s0f0", "enp59s0f1", "enP1p4s31", "eth4");
    }

    @Test
    void drivesAreCountedByKind() {
        List<DriveBay> drives = IntStream.range(0, 29).mapToObj(bay -> new DriveBay(bay, "x", "m", "m", 1, "SSD", bay % 29 == 1 ? "NVMe" : "SATA")).toList();
        assertThat(LinuxNames.drives(hardware(List.of(), List.of(), drives))).startsWith("sda", "nvme0n1", "sdb").endsWith("sdz", "sdaa",
                "sdab");
    }
}
