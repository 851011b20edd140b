package io.drydock.functions.oob.redfish;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.functions.oob.bmc.Alarm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Fans, temperatures, voltages and power supplies that are not well: by the older resources Thermal and Power, or by ThermalSubsystem and
 * PowerSubsystem with the chassis' Sensors.
 */
final class SensorAlarms {
    private final Service service;

    SensorAlarms(Service service) {
        this.service = service;
    }

    List<Alarm> read(List<JsonNode> chassis) {
        List<Alarm> alarms = new ArrayList<>();
        for (JsonNode each : chassis) {
            Optional<JsonNode> thermal = follow(each, "Thermal");
            Optional<JsonNode> power = follow(each, "Power");
            thermal.ifPresent(json -> add(alarms, Fields.objects(json, "Temperatures"), Fields.objects(json, "Fans")));
            power.ifPresent(json -> add(alarms, Fields.objects(json, "PowerSupplies"), Fields.objects(json, "Voltages")));
            if (thermal.isEmpty()) {
                follow(each, "ThermalSubsystem").ifPresent(json -> add(alarms, members(json, "Fans")));
            }
            if (power.isEmpty()) {
                follow(each, "PowerSubsystem").ifPresent(json -> add(alarms, members(json, "PowerSupplies")));
            }
            if (thermal.isEmpty() && power.isEmpty()) {
                add(alarms, members(each, "Sensors"));
            }
        }
        return alarms;
    }

    private Optional<JsonNode> follow(JsonNode from, String link) {
        return Fields.link(from, link).flatMap(service.api()::find).map(Resource::json);
    }

    private List<JsonNode> members(JsonNode from, String collection) {
        return service.members(Fields.link(from, collection)).orElse(List.of());
    }

    @SafeVarargs
    private static void add(List<Alarm> alarms, List<JsonNode>... kinds) {
        for (List<JsonNode> kind : kinds) {
            kind.stream().map(SensorReading::alarm).flatMap(Optional::stream).forEach(alarms::add);
        }
    }
}
