package io.drydock.lab.inventory;

import io.drydock.lab.sensor.Sensor;
import java.util.List;

/**
 * A model of server: what all servers of it have in common, so that thousands of them share it.
 *
 * @param manufacturerId the IANA enterprise number of the BMC's maker (IPMI 2.0, section 20.1)
 * @param productId the maker's number of the product
 * @param bios version of the BIOS
 * @param bmcFirmware version of the BMC's firmware, {@code major.minor} with a minor version of two digits
 * @param uefi whether its firmware is set up to boot by UEFI
 */
public record Hardware(String manufacturer, String product, String partNumber, int manufacturerId, int productId, String bios, String bmcFirmware,
                       boolean uefi, List<Processor> processors, List<MemoryModule> memory, List<PciDevice> pciDevices, List<DriveBay> drives,
                       List<NetworkPort> networkPorts, List<Firmware> otherFirmware, List<Sensor> sensors) {
    public Hardware {
        processors = List.copyOf(processors);
        memory = List.copyOf(memory);
        pciDevices = List.copyOf(pciDevices);
        drives = List.copyOf(drives);
        networkPorts = List.copyOf(networkPorts);
        otherFirmware = List.copyOf(otherFirmware);
        sensors = List.copyOf(sensors);
    }

    /** All memory, in mebibytes. */
    public long memoryMebibytes() {
        return memory.stream().mapToLong(MemoryModule::mebibytes).sum();
    }
}
