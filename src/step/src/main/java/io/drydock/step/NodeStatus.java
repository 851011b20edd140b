package io.drydock.step;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Arrays;
import java.util.Locale;

/** How far a node has come, by what is known of it: the section {@value #SECTION} of its build model, {@code {"status": "prepared"}}. */
public enum NodeStatus {
    /** It stands in the rack: nothing more is known. */
    PRESENT,
    /** The provisioner has looked into it, and it is configured: it may be deployed. */
    PREPARED,
    /** Its operating system runs. */
    DEPLOYED;

    /** The section of the build model. */
    public static final String SECTION = "status";

    /**
     * By what is known of the node; {@link #PRESENT} where nothing is.
     *
     * @throws io.drydock.store.StoreUnavailable if the store did not answer
     */
    public static NodeStatus of(BuildModels models, String node) {
        return models.get(node, SECTION).map(section -> of(section.content())).orElse(PRESENT);
    }

    /** As the section's content says; {@link #PRESENT} where that can't be told. */
    public static NodeStatus of(JsonNode content) {
        return Arrays.stream(values()).filter(status -> status.word().equals(content.path(SECTION).asText())).findFirst().orElse(PRESENT);
    }

    /** The word that is stored and shown. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The section's content. */
    public JsonNode toJson() {
        return JsonNodeFactory.instance.objectNode().put(SECTION, word());
    }

    /**
     * Keeps that the node has come so far.
     *
     * @throws io.drydock.store.StoreUnavailable if the store did not answer; asking again does no harm
     */
    public void write(BuildModels models, String node, String taskId, String step) {
        models.put(node, SECTION, taskId, step, toJson());
    }
}
