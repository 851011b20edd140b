package io.drydock.lab.redfish;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.lab.inventory.Health;
import io.drydock.lab.sensor.PowerSupplyState;
import io.drydock.lab.sensor.Sensor;
import io.drydock.lab.server.LabServer;
import java.util.List;
import java.util.OptionalDouble;

/** What the sensors read, as the chassis' Thermal and Power. */
final class SensorResources {
    private SensorResources() {
    }

    static ObjectNode thermal(Subject subject) {
        String uri = subject.chassisUri() + "/Thermal";
        ObjectNode body = Json.resource(uri, "Thermal.v1_7_1", "Thermal", "Thermal");
        ArrayNode temperatures = body.putArray("Temperatures");
        of(subject.server(), Sensor.Kind.TEMPERATURE).forEach(sensor ->
                temperatures.add(reading(subject, uri, "Temperatures", temperatures.size(), sensor, "ReadingCelsius")));
        ArrayNode fans = body.putArray("Fans");
        of(subject.server(), Sensor.Kind.FAN).forEach(sensor ->
                fans.add(reading(subject, uri, "Fans", fans.size(), sensor, "Reading").put("ReadingUnits", "RPM")));
        return body;
    }

    static ObjectNode power(Subject subject) {
        String uri = subject.chassisUri() + "/Power";
        ObjectNode body = Json.resource(uri, "Power.v1_7_1", "Power", "Power");
        ObjectNode control = body.putArray("PowerControl").addObject().put("@odata.id", uri + "#/PowerControl/0").put("MemberId", "0")
                .put("Name", "System Power Control").put("PowerConsumedWatts", subject.server().power().powered() ? 240 : 12);
        control.set("Status", Json.status(Health.OK));
        ArrayNode voltages = body.putArray("Voltages");
        of(subject.server(), Sensor.Kind.VOLTAGE).forEach(sensor ->
                voltages.add(reading(subject, uri, "Voltages", voltages.size(), sensor, "ReadingVolts")));
        ArrayNode supplies = body.putArray("PowerSupplies");
        of(subject.server(), Sensor.Kind.POWER_SUPPLY).forEach(sensor -> supplies.add(supply(subject.server(), uri, supplies.size(), sensor)));
        return body;
    }

    private static List<Sensor> of(LabServer server, Sensor.Kind kind) {
        return server.hardware().sensors().stream().filter(sensor -> sensor.kind() == kind).toList();
    }

    private static ObjectNode reading(Subject subject, String uri, String list, int index, Sensor sensor, String property) {
        ObjectNode body = Json.object().put("@odata.id", uri + "#/" + list + "/" + index).put("MemberId", String.valueOf(index))
                .put("Name", sensor.name())
                .put("SensorNumber", sensor.number());
        OptionalDouble reading = subject.server().reading(sensor);
        if (reading.isPresent()) {
            body.put(property, reading.getAsDouble());
            body.set("Status", Json.status(sensor.health(reading.getAsDouble())));
        } else {
            body.putNull(property);
            body.set("Status", Json.object().put("State", "StandbyOffline"));
        }
        threshold(body, "LowerThresholdCritical", sensor.thresholds().lowerCritical());
        threshold(body, "LowerThresholdNonCritical", sensor.thresholds().lowerWarning());
        threshold(body, "UpperThresholdNonCritical", sensor.thresholds().upperWarning());
        threshold(body, "UpperThresholdCritical", sensor.thresholds().upperCritical());
        return body;
    }

    private static void threshold(ObjectNode body, String property, OptionalDouble value) {
        value.ifPresent(bound -> body.put(property, bound));
    }

    private static ObjectNode supply(LabServer server, String uri, int index, Sensor sensor) {
        ObjectNode body = Json.object().put("@odata.id", uri + "#/PowerSupplies/" + index).put("MemberId", String.valueOf(index))
                .put("Name", sensor.name().replace(" Status", "")).put("PowerSupplyType", "AC").put("PowerCapacityWatts", 1100);
        double states = server.reading(sensor).orElse(0);
        boolean present = ((int) states & PowerSupplyState.PRESENT) != 0;
        body.set("Status", present ? Json.status(sensor.health(states)) : Json.object().put("State", "Absent"));
        return body;
    }
}
