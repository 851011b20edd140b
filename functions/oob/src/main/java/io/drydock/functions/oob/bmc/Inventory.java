package io.drydock.functions.oob.bmc;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a BMC knows of its server's parts. An absent list means that it can't tell; an empty one, that there are none.
 *
 * @param memoryBytes all memory
 */
public record Inventory(Optional<List<Processor>> processors, OptionalLong memoryBytes, Optional<List<PciDevice>> pciDevices,
                        Optional<List<Drive>> drives, Optional<List<NetworkPort>> networkPorts, Optional<List<FirmwareComponent>> firmware) {
    /** A BMC that can't tell anything. */
    public static final Inventory UNKNOWN = new Inventory(Optional.empty(), OptionalLong.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty());

    /**
     * @param cores absent: not told
     * @param threads absent: not told
     */
    public record Processor(String socket, Optional<String> model, OptionalLong cores, OptionalLong threads, Health health) {
    }

    /** @param address such as {@code 0000:3b:00.0}; absent where the BMC lists devices without their address */
    public record PciDevice(Optional<String> address, Optional<String> vendor, String name, Health health) {
    }

    /**
     * @param bytes capacity
     * @param media such as HDD or SSD
     * @param protocol such as SAS, SATA or NVMe
     */
    public record Drive(String name, Optional<String> model, Optional<String> serial, OptionalLong bytes, Optional<String> media,
                        Optional<String> protocol, Health health) {
    }

    /** @param mac in lower case with colons */
    public record NetworkPort(String name, Optional<String> mac, Optional<Boolean> linkUp, OptionalLong bitsPerSecond) {
    }

    /** A part with firmware, such as the BIOS, and the firmware's version. */
    public record FirmwareComponent(String name, String version) {
    }

    /** How a part is; UNKNOWN where the BMC does not say. */
    public enum Health { OK, WARNING, CRITICAL, UNKNOWN }
}
