package io.drydock.functions.oob.hardware;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.functions.oob.bmc.Alarm;
import java.util.List;
import java.util.Locale;

/** Alarms as the build model has them: the newest. */
final class AlarmsJson {
    private static final int KEPT = 200;

    private AlarmsJson() {
    }

    /** {@code {"count", "alarms": [{"source", "severity", "message", "present", "at"}]}}. */
    static ObjectNode of(List<Alarm> alarms) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("count", alarms.size());
        ArrayNode array = json.putArray("alarms");
        alarms.stream().limit(KEPT).forEach(alarm -> {
            ObjectNode entry = array.addObject().put("source", alarm.source())
                    .put("severity", alarm.severity().name().toLowerCase(Locale.ROOT)).put("message", alarm.message())
                    .put("present", alarm.present());
            alarm.at().ifPresent(at -> entry.put("at", at.toString()));
        });
        return json;
    }
}
