package io.drydock.functions.oob.redfish;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.functions.oob.bmc.Inventory.Drive;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A system's drives: those of its storage controllers (schemas Storage, Drive), else the devices of SimpleStorage. */
final class Drives {
    private Drives() {
    }

    static Optional<List<Drive>> read(Service service, JsonNode system) {
        Optional<List<JsonNode>> controllers = service.members(Fields.link(system, "Storage"), 2);
        if (controllers.isPresent()) {
            List<Drive> drives = new ArrayList<>();
            for (JsonNode controller : controllers.get()) {
                service.linked(controller, "Drives").stream().filter(PartHealth::there).map(Drives::drive).forEach(drives::add);
            }
            return Optional.of(drives);
        }
        return service.members(Fields.link(system, "SimpleStorage")).map(members -> members.stream()
                .flatMap(member -> Fields.objects(member, "Devices").stream()).filter(PartHealth::there).map(Drives::drive).toList());
    }

    static Drive drive(JsonNode drive) {
        return new Drive(PartHealth.name(drive, "drive"), Fields.text(drive, "Model"), Fields.text(drive, "SerialNumber"),
                Fields.count(drive, "CapacityBytes"), Fields.text(drive, "MediaType"), Fields.text(drive, "Protocol"), PartHealth.of(drive));
    }
}
