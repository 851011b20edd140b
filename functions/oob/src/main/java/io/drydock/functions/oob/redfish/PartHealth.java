package io.drydock.functions.oob.redfish;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.functions.oob.bmc.Alarm.Severity;
import io.drydock.functions.oob.bmc.Inventory.Health;
import java.util.Optional;

/** How a part is (schema Resource, Status). */
final class PartHealth {
    private PartHealth() {
    }

    /** The part's own health; where only a roll-up is told, that. */
    static Health of(JsonNode part) {
        return Fields.text(part, "Status", "Health").or(() -> Fields.text(part, "Status", "HealthRollup")).map(PartHealth::health).orElse(Health.UNKNOWN);
    }

    /** The worst of a part and of what it is made of. */
    static Health rollup(JsonNode part) {
        Health whole = Fields.text(part, "Status", "HealthRollup").map(PartHealth::health).orElse(Health.UNKNOWN);
        Health own = Fields.text(part, "Status", "Health").map(PartHealth::health).orElse(Health.UNKNOWN);
        return whole == Health.UNKNOWN ? own : own == Health.CRITICAL || own == Health.WARNING && whole == Health.OK ? own : whole;
    }

    /** Whether the part is there: an empty socket or bay is listed too. */
    static boolean there(JsonNode part) {
        return Fields.text(part, "Status", "State").filter("Absent"::equals).isEmpty();
    }

    /** How bad it is; empty where nothing is wrong, or nothing is told. */
    static Optional<Severity> severity(Health health) {
        return switch (health) {
            case WARNING -> Optional.of(Severity.WARNING);
            case CRITICAL -> Optional.of(Severity.CRITICAL);
            case OK, UNKNOWN -> Optional.empty();
        };
    }

    static Health health(String word) {
        return switch (word) {
            case "OK" -> Health.OK;
            case "Warning" -> Health.WARNING;
            case "Critical" -> Health.CRITICAL;
            default -> Health.UNKNOWN;
        };
    }

    /** What people call a part: its name, else its id. */
    static String name(JsonNode part, String otherwise) {
        return Fields.text(part, "Name").or(() -> Fields.text(part, "Id")).or(() -> Fields.text(part, "MemberId")).orElse(otherwise);
    }
}
