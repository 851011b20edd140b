package io.drydock.design.hardware;

import io.drydock.design.value.Field;
import java.util.Map;

/**
 * A model of server.
 *
 * @param deviceAliases names for devices by their place in the machine
 * @param cpuSets named sets of processors, source for kernel parameters
 * @param hugePages named sets of huge pages, source for kernel parameters
 */
public record HardwareProfile(String name, Field<String> vendor, Field<String> generation, Field<String> hwVersion,
                              Field<String> biosVersion, Field<String> bootMode, Field<String> bootstrapProtocol,
                              Field<String> pxeInterface, Map<String, DeviceAlias> deviceAliases, Map<String, Field<CpuSet>> cpuSets,
                              Map<String, HugePages> hugePages) {
    /**
     * @param address a PCI address ({@code 0000:00:03.0}), a SCSI address ({@code 2:0.0.0}), or {@code regexp:} and a regular
     *     expression over PCI addresses of network devices
     * @param devType informational
     */
    public record DeviceAlias(Field<String> address, Field<BusType> busType, Field<String> devType) {
        /** The bus that an address belongs to. */
        public enum BusType { PCI, SCSI }
    }

    /**
     * @param size of one page as the kernel writes it, such as {@code 1G}
     * @param count how many
     */
    public record HugePages(Field<String> size, Field<Long> count) {
    }
}
