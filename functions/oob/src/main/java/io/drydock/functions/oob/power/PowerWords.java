package io.drydock.functions.oob.power;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.function.node.NodeCall;
import io.drydock.functions.oob.bmc.PowerState;

/** Power as outcomes, messages and the build model have it: {@code on}, {@code off} or {@code changing}. */
public final class PowerWords {
    private PowerWords() {
    }

    public static String of(PowerState state) {
        return switch (state) {
            case ON -> "on";
            case OFF -> "off";
            case CHANGING -> "changing";
        };
    }

    /** Keeps in the build model what power was read, and answers it as an output: {@code {"power"}}. */
    public static ObjectNode learn(NodeCall call, PowerState read) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("power", of(read));
        call.learn("power", json);
        return json.deepCopy();
    }
}
