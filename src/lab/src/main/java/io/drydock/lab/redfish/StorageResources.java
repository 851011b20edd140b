package io.drydock.lab.redfish;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.lab.inventory.DriveBay;
import io.drydock.lab.inventory.Health;
import java.util.List;
import java.util.Optional;

/** The server's one storage controller and its drives, as Storage and, for clients that know no better, as SimpleStorage. */
final class StorageResources {
    private static final String CONTROLLER = "1";

    private StorageResources() {
    }

    static List<Route> routes() {
        return List.of(
                Route.of("Systems/{}/Storage", (subject, system) -> SystemResource.own(subject, system).map(_ -> new Found.Members(
                        subject.systemUri() + "/Storage", "StorageCollection", "Storage Collection", List.of(storageUri(subject))))),
                Route.of("Systems/{}/Storage/{}", (subject, ids) -> controller(subject, ids).map(_ -> new Found.Resource(storage(subject)))),
                Route.of("Systems/{}/Storage/{}/Drives/{}", (subject, ids) -> controller(subject, ids)
                        .flatMap(_ -> subject.server().hardware().drives()
                        .stream().filter(bay -> id(bay).equals(ids.getLast())).findFirst()).map(bay -> new Found.Resource(drive(subject, bay)))),
                Route.of("Systems/{}/SimpleStorage", (subject, system) -> SystemResource.own(subject, system).map(_ -> new Found.Members(
                        subject.systemUri() + "/SimpleStorage", "SimpleStorageCollection", "Simple Storage Collection",
                                List.of(simpleUri(subject))))),
                Route.of("Systems/{}/SimpleStorage/{}", (subject, ids) -> controller(subject, ids).map(_ -> new Found.Resource(simple(subject)))));
    }

    private static Optional<Subject> controller(Subject subject, List<String> ids) {
        return ids.get(1).equals(CONTROLLER) ? SystemResource.own(subject, ids) : Optional.empty();
    }

    private static String storageUri(Subject subject) {
        return subject.systemUri() + "/Storage/" + CONTROLLER;
    }

    private static String simpleUri(Subject subject) {
        return subject.systemUri() + "/SimpleStorage/" + CONTROLLER;
    }

    private static String id(DriveBay bay) {
        return "Drive." + bay.bay();
    }

    private static String driveUri(Subject subject, DriveBay bay) {
        return storageUri(subject) + "/Drives/" + id(bay);
    }

    private static ObjectNode storage(Subject subject) {
        List<DriveBay> bays = subject.server().hardware().drives();
        ObjectNode body = Json.resource(storageUri(subject), "Storage.v1_10_0", CONTROLLER, "Storage Controller");
        Health rollup = bays.stream().map(bay -> subject.server().partHealth(id(bay))).reduce(Health.OK, Health::worse);
        body.set("Status", Json.status(Health.OK).put("HealthRollup", Json.health(rollup)));
        body.set("Drives", Json.references(bays.stream().map(bay -> driveUri(subject, bay)).toList()));
        body.put("Drives@odata.count", bays.size());
        return body;
    }

    private static ObjectNode drive(Subject subject, DriveBay bay) {
        ObjectNode body = Json.resource(driveUri(subject, bay), "Drive.v1_14_0", id(bay), "Drive in bay " + bay.bay())
                .put("Manufacturer", bay.manufacturer()).put("Model", bay.model())
                .put("SerialNumber", subject.server().identity().serial() + "-" + bay.bay())
                .put("CapacityBytes", bay.bytes()).put("MediaType", bay.media()).put("Protocol", bay.protocol());
        body.putObject("PhysicalLocation").putObject("PartLocation").put("ServiceLabel", "Bay " + bay.bay()).put("LocationOrdinalValue", bay.bay())
                .put("LocationType", "Bay");
        body.set("Status", Json.status(subject.server().partHealth(id(bay))));
        return body;
    }

    private static ObjectNode simple(Subject subject) {
        ObjectNode body = Json.resource(simpleUri(subject), "SimpleStorage.v1_3_1", CONTROLLER, "Storage Controller");
        body.set("Status", Json.status(Health.OK));
        ArrayNode devices = body.putArray("Devices");
        for (DriveBay bay : subject.server().hardware().drives()) {
            devices.addObject().put("Name", "Drive in bay " + bay.bay()).put("Manufacturer", bay.manufacturer()).put("Model", bay.model())
                    .put("CapacityBytes", bay.bytes()).set("Status", Json.status(subject.server().partHealth(id(bay))));
        }
        return body;
    }
}
