package io.drydock.functions.engine.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * "EncryptionConfiguration" of a state machine or an activity.
 *
 * @param type AWS_OWNED_KEY or CUSTOMER_MANAGED_KMS_KEY
 * @param reusePeriodSeconds for how long a data key is used
 */
public record Encryption(String type, Optional<String> kmsKeyId, Optional<Integer> reusePeriodSeconds) {
    /** What holds where nothing is said. */
    public static final Encryption AWS_OWNED = new Encryption("AWS_OWNED_KEY", Optional.empty(), Optional.empty());
    private static final String CUSTOMER_MANAGED = "CUSTOMER_MANAGED_KMS_KEY";

    /** Whether callers may leave encrypted data out of what they ask for. */
    public boolean customerManaged() {
        return type.equals(CUSTOMER_MANAGED);
    }

    /** As the API shows it. */
    public ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        kmsKeyId.ifPresent(id -> json.put("kmsKeyId", id));
        reusePeriodSeconds.ifPresent(seconds -> json.put("kmsDataKeyReusePeriodSeconds", seconds));
        return json.put("type", type);
    }

    static Encryption fromJson(JsonNode json) {
        return new Encryption(json.path("type").asText(AWS_OWNED.type()), Optional.ofNullable(json.path("kmsKeyId").textValue()),
                Optional.of(json.path("kmsDataKeyReusePeriodSeconds")).filter(JsonNode::isInt).map(JsonNode::intValue));
    }
}
