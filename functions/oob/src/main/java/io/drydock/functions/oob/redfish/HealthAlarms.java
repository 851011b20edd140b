package io.drydock.functions.oob.redfish;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.functions.oob.bmc.Alarm;
import io.drydock.functions.oob.bmc.Alarm.Severity;
import io.drydock.functions.oob.bmc.Inventory.Health;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Parts that are not well. A system whose roll-up is OK has no such part, so that none is asked for. */
final class HealthAlarms {
    private final Service service;

    HealthAlarms(Service service) {
        this.service = service;
    }

    List<Alarm> read(JsonNode system) {
        return Fields.text(system, "Status", "HealthRollup").filter("OK"::equals).isPresent() ? List.of()
                : parts(system).map(part -> alarm(part, PartHealth.of(part))).flatMap(Optional::stream).toList();
    }

    /** The roll-ups of the system and its chassis as far as they are worse than everything that is known already. */
    static List<Alarm> unexplained(JsonNode system, List<JsonNode> chassis, List<Alarm> known) {
        Optional<Severity> worst = known.stream().map(Alarm::severity).max(Comparator.naturalOrder());
        return Stream.concat(Stream.of(system), chassis.stream()).map(whole -> alarm(whole, PartHealth.rollup(whole))).flatMap(Optional::stream)
                .filter(alarm -> worst.isEmpty() || alarm.severity().compareTo(worst.get()) > 0).toList();
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
        return PartHealth.severity(health).map(bad -> new Alarm("Redfish health of " + name(part), bad, conditions(part).orElse("is " + health), true,
                Optional.empty()));
    }

    /** Many BMCs call all parts of a kind alike: the id tells which it is. */
    private static String name(JsonNode part) {
        String name = PartHealth.name(part, "a part");
        return Fields.text(part, "Id").filter(id -> !name.contains(id)).map(id -> name + " " + id).orElse(name);
    }

    /** The BMC's own words about it, where it has any. */
    private static Optional<String> conditions(JsonNode part) {
        String words = String.join(" ", Fields.objects(part, "Status", "Conditions").stream().map(condition -> Fields.text(condition, "Message"))
                .flatMap(Optional::stream).limit(3).toList());
        return Optional.of(words).filter(text -> !text.isEmpty());
    }
}
