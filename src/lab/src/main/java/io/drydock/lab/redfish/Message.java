package io.drydock.lab.redfish;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A message of Redfish's registry Base (DSP0268, and DSP0266, section on error responses).
 *
 * @param key its name in the registry
 * @param severity {@code OK}, {@code Warning} or {@code Critical}
 */
record Message(String key, String text, List<String> arguments, String severity, String resolution) {
    private static final String REGISTRY = "Base.1.13.0.";

    static Message of(String key, String text, String resolution, String... arguments) {
        return new Message(key, text, List.of(arguments), "Warning", resolution);
    }

    static Message critical(String key, String text, String resolution, String... arguments) {
        return new Message(key, text, List.of(arguments), "Critical", resolution);
    }

    static Message notFound(String uri) {
        return critical("ResourceMissingAtURI", "There is no resource at " + uri + ".", "Ask for one that the service lists.", uri);
    }

    ObjectNode toJson() {
        JsonNodeFactory json = JsonNodeFactory.instance;
        ObjectNode info = json.objectNode().put("@odata.type", "#Message.v1_1_1.Message").put("MessageId", REGISTRY + key).put("Message", text);
        ArrayNode args = info.putArray("MessageArgs");
        arguments.forEach(args::add);
        info.put("Severity", severity).put("MessageSeverity", severity).put("Resolution", resolution);
        ObjectNode root = json.objectNode();
        ObjectNode error = root.putObject("error").put("code", REGISTRY + key).put("message", text);
        error.putArray("@Message.ExtendedInfo").add(info);
        return root;
    }
}
