package io.drydock.functions.oob.redfish;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.functions.oob.bmc.Alarm;
import io.drydock.functions.oob.bmc.Alarm.Severity;
import io.drydock.functions.oob.bmc.Inventory.Health;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Parts that are not well. A system whose roll-up is OK has no such part, so that none is asked for; else the parts are looked through, and the
 * roll-up itself is told only where no part explains it.
 */
final class HealthAlarms {
    private final Service service;

    HealthAlarms(Service service) {
        this.service = service;
    }

    List<Alarm> read(JsonNode system, List<JsonNode> chassis) {
        List<Alarm> alarms = new ArrayList<>();
        if (Fields.text(system, "Status", "HealthRollup").filter("OK"::equals).isEmpty()) {
            parts(system).map(part -> alarm(part, PartHealth.of(part))).flatMap(Optional::stream).forEach(alarms::add);
        }
        if (alarms.isEmpty()) {
            alarm(system, PartHealth.rollup(system)).ifPresent(alarms::add);
        }
        for (JsonNode each : chassis) {
            alarm(each, PartHealth.rollup(each)).ifPresent(alarms::add);
        }
        return alarms;
    }

    private Stream<JsonNode> parts(JsonNode system) {
        List<JsonNode> storage = service.members(Fields.link(system, "Storage"), 2).orElse(List.of());
        return Stream.of(members(system, "Processors"), members(system, "Memory"), storage.stream(),
                storage.stream().flatMap(each -> service.linked(each, "Drives").stream()), members(system, "EthernetInterfaces"))
                .flatMap(parts -> parts).filter(PartHealth::there);
    }

    private Stream<JsonNode> members(JsonNode system, String collection) {
        return service.members(Fields.link(system, collection)).orElse(List.of()).stream();
    }

    static Optional<Alarm> alarm(JsonNode part, Health health) {
        Optional<Severity> severity = PartHealth.severity(health);
        return severity.map(bad -> new Alarm("Redfish health of " + PartHealth.name(part, "a part"), bad, conditions(part).orElse("is " + health),
                true, Optional.empty()));
    }

    /** The BMC's own words about it, where it has any. */
    private static Optional<String> conditions(JsonNode part) {
        String words = String.join(" ", Fields.objects(part, "Status", "Conditions").stream().map(condition -> Fields.text(condition, "Message"))
                .flatMap(Optional::stream).limit(3).toList());
        return Optional.of(words).filter(text -> !text.isEmpty());
    }
}
