package io.drydock.functions.oob.redfish;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.functions.oob.bmc.BmcException;
import io.drydock.functions.oob.bmc.Inventory;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Everything that is in a server. One kind of part that a BMC can't show does not hide the others. */
final class InventoryReader {
    private static final Logger LOG = Logger.getLogger(InventoryReader.class);

    private final Service service;

    InventoryReader(Service service) {
        this.service = service;
    }

    Inventory read(JsonNode system) {
        return new Inventory(part("processors", Optional.empty(), () -> Processors.read(service, system)),
                part("memory", OptionalLong.empty(), () -> InstalledMemory.bytes(service, system)),
                part("PCIe devices", Optional.empty(), () -> PcieDevices.read(service, system)),
                part("drives", Optional.empty(), () -> Drives.read(service, system)),
                part("network ports", Optional.empty(), () -> NetworkPorts.read(service, system)),
                part("firmware", Optional.empty(), () -> Firmware.read(service, system)));
    }

    private <T> T part(String name, T absent, Supplier<T> read) {
        try {
            return read.get();
        } catch (BmcException e) {
            return switch (e.kind()) {
                case COMMAND_REFUSED, UNREADABLE, UNSUPPORTED, PRIVILEGE_REFUSED -> {
                    LOG.warnf("The inventory of %s lacks its %s: %s", service.bmc().node(), name, e.getMessage());
                    yield absent;
                }
                default -> throw e;
            };
        }
    }
}
