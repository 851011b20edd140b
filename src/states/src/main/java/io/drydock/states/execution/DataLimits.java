package io.drydock.states.execution;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.states.model.ErrorName;
import java.nio.charset.StandardCharsets;

/** How much data a state may take, give or assign ("Quotas for Step Functions"). */
public final class DataLimits {
    /** Bytes of JSON in UTF-8. */
    public static final int MAX_BYTES = 262_144;

    private DataLimits() {
    }

    public static boolean exceeds(JsonNode value) {
        String json = value.toString();
        return json.length() > MAX_BYTES || json.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES;
    }

    static void check(JsonNode value, String what) throws StateFailure {
        if (exceeds(value)) {
            throw new StateFailure(ErrorName.DATA_LIMIT_EXCEEDED,
                    what + " with a size exceeding the maximum number of bytes service limit (" + MAX_BYTES + ").");
        }
    }
}
