package io.drydock.lab.redfish;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.lab.inventory.Firmware;
import io.drydock.lab.inventory.Health;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** UpdateService and the inventory of firmware: BIOS, BMC and the parts that have their own. */
final class UpdateResources {
    private static final String SERVICE = Subject.ROOT + "/UpdateService";
    private static final String INVENTORY = SERVICE + "/FirmwareInventory";

    private UpdateResources() {
    }

    static List<Route> routes() {
        return List.of(
                Route.of("UpdateService", (_, _) -> Optional.of(new Found.Resource(service()))),
                Route.of("UpdateService/FirmwareInventory", (subject, _) -> Optional.of(new Found.Members(INVENTORY, "SoftwareInventoryCollection",
                        "Firmware Inventory Collection", firmware(subject).stream().map(one -> INVENTORY + "/" + one.id()).toList()))),
                Route.of("UpdateService/FirmwareInventory/{}", (subject, id) -> firmware(subject).stream()
                        .filter(one -> one.id().equals(id.getFirst()))
                        .findFirst().map(one -> new Found.Resource(body(one)))));
    }

    private static List<Firmware> firmware(Subject subject) {
        List<Firmware> all = new ArrayList<>();
        all.add(new Firmware("BIOS", "BIOS", subject.server().hardware().bios()));
        all.add(new Firmware("BMC", "BMC", subject.server().hardware().bmcFirmware()));
        all.addAll(subject.server().hardware().otherFirmware());
        return all;
    }

    private static ObjectNode service() {
        ObjectNode body = Json.resource(SERVICE, "UpdateService.v1_10_0", "UpdateService", "Update Service").put("ServiceEnabled", true);
        body.set("Status", Json.status(Health.OK));
        body.set("FirmwareInventory", Json.reference(INVENTORY));
        return body;
    }

    private static ObjectNode body(Firmware firmware) {
        ObjectNode body = Json.resource(INVENTORY + "/" + firmware.id(), "SoftwareInventory.v1_6_0", firmware.id(), firmware.name())
                .put("Version", firmware.version()).put("Updateable", true);
        body.set("Status", Json.status(Health.OK));
        return body;
    }
}
