package io.drydock.states.execution;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.states.model.ErrorName;
import java.nio.charset.StandardCharsets;

/** How much data a state may take, give or assign ("Quotas for Step Functions"). */
public final class DataLimits {
    /** Bytes of JSON in UTF-8. */
    public static final int MAX_BYTES = 262_144;
    private static final int BYTES_PER_CHARACTER = 3;

    private DataLimits() {
    }

    public static boolean exceeds(String json) {
        return json.length() > MAX_BYTES
                || json.length() > MAX_BYTES / BYTES_PER_CHARACTER && json.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES;
    }

    /** What AWS says of {@code what}, a state or the resource of a task, that gave too much. */
    static String tooLarge(String what) {
        return "The state/task '" + what + "' returned a result with a size exceeding the maximum number of bytes service limit.";
    }

    static void check(String json, String state) throws StateFailure {
        if (exceeds(json)) {
            throw new StateFailure(ErrorName.DATA_LIMIT_EXCEEDED, tooLarge(state));
        }
    }

    static void checkVariable(String state, String name, JsonNode value) throws StateFailure {
        if (exceeds(value.toString())) {
            throw new StateFailure(ErrorName.DATA_LIMIT_EXCEEDED, "The state '" + state + "' assigned the variable '" + name
                    + "' a value with a size exceeding the maximum number of bytes service limit.");
        }
    }
}
