package io.drydock.lab.redfish;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.lab.inventory.Health;
import java.time.Duration;
import java.util.Collection;

/** The pieces that Redfish's resources are made of (DSP0266, section on resources). */
final class Json {
    private Json() {
    }

    /** A resource with what every one has; {@code type} is its schema with version, such as {@code Chassis.v1_14_0}. */
    static ObjectNode resource(String uri, String type, String id, String name) {
        return object().put("@odata.id", uri).put("@odata.type", "#" + type + "." + type.substring(0, type.indexOf('.'))).put("Id", id)
                .put("Name", name);
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ObjectNode reference(String uri) {
        return object().put("@odata.id", uri);
    }

    static ArrayNode references(Collection<String> uris) {
        ArrayNode references = JsonNodeFactory.instance.arrayNode();
        uris.forEach(uri -> references.add(reference(uri)));
        return references;
    }

    static ArrayNode texts(String... texts) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (String text : texts) {
            array.add(text);
        }
        return array;
    }

    static ObjectNode status(Health health) {
        return object().put("State", "Enabled").put("Health", health(health));
    }

    /** Puts into {@code body} whether the identify light blinks, in the older way and in the newer one. */
    static void light(ObjectNode body, Duration identifying) {
        boolean dark = identifying.isZero();
        body.put("LocationIndicatorActive", !dark).put("IndicatorLED", dark ? "Off" : "Blinking");
    }

    /** As Redfish spells it. */
    static String health(Health health) {
        return switch (health) {
            case OK -> "OK";
            case WARNING -> "Warning";
            case CRITICAL -> "Critical";
        };
    }
}
