package io.drydock.functions.oob.redfish;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.functions.oob.bmc.Inventory.FirmwareComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The versions of firmware: the UpdateService's FirmwareInventory (schema SoftwareInventory), else those of BIOS and BMC alone. */
final class Firmware {
    private Firmware() {
    }

    static Optional<List<FirmwareComponent>> read(Service service, JsonNode system) {
        Optional<List<JsonNode>> inventory = service.root().link("UpdateService").flatMap(service.api()::find)
                .flatMap(update -> service.members(Fields.link(update.json(), "FirmwareInventory")));
        if (inventory.isPresent()) {
            return Optional.of(inventory.get().stream().filter(PartHealth::there).map(Firmware::component).flatMap(Optional::stream).distinct().toList());
        }
        List<FirmwareComponent> known = new ArrayList<>();
        Fields.text(system, "BiosVersion").ifPresent(version -> known.add(new FirmwareComponent("BIOS", version)));
        ofBmc(service, system).ifPresent(version -> known.add(new FirmwareComponent("BMC", version)));
        return known.isEmpty() ? Optional.empty() : Optional.of(known);
    }

    /** The version of the firmware of the manager that manages a system. */
    static Optional<String> ofBmc(Service service, JsonNode system) {
        return manager(service, system).flatMap(manager -> Fields.text(manager, "FirmwareVersion"));
    }

    /** The manager that a system names, else the BMC's only one. */
    static Optional<JsonNode> manager(Service service, JsonNode system) {
        return service.linked(system, "Links", "ManagedBy").stream().findFirst()
                .or(() -> service.members(service.root().link("Managers")).filter(managers -> managers.size() == 1).map(List::getFirst));
    }

    static Optional<FirmwareComponent> component(JsonNode member) {
        return Fields.text(member, "Version").map(version -> new FirmwareComponent(PartHealth.name(member, "firmware"), version));
    }
}
