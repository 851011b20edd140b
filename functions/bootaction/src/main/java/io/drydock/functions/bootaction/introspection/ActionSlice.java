package io.drydock.functions.bootaction.introspection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.drydock.bootaction.TemplateNames;
import io.drydock.design.bootaction.BootAction;
import io.drydock.design.document.Kind;
import io.drydock.design.model.AppliedNode;
import io.drydock.design.model.Site;
import io.drydock.design.value.Value;
import io.drydock.step.Digests;
import java.util.List;
import java.util.Map;

/** What the boot actions of a node depend on: their documents, and what their templates see of the node. */
final class ActionSlice {
    private static final TemplateNames.Action NONE = new TemplateNames.Action("", "", "", "");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ActionSlice() {
    }

    static JsonNode of(Site site, AppliedNode node, List<BootAction> actions) {
        ObjectNode slice = JsonNodeFactory.instance.objectNode();
        slice.set("node", MAPPER.valueToTree(TemplateNames.of(node, NONE).get("node")));
        ObjectNode documents = slice.putObject("actions");
        // A document may hold secrets that are worth nothing without the rest of it.
        actions.forEach(action -> documents.put(action.name(), Digests.of(json(site.documentOf(Kind.BOOT_ACTION, action.name()).data()))));
        return slice;
    }

    private static JsonNode json(Value value) {
        return switch (value) {
            case Value.Scalar scalar -> TextNode.valueOf(scalar.describe().substring(0, 1) + scalar.text());
            case Value.Sequence list -> {
                ArrayNode array = JsonNodeFactory.instance.arrayNode();
                list.items().forEach(item -> array.add(json(item)));
                yield array;
            }
            case Value.Mapping mapping -> {
                ObjectNode object = JsonNodeFactory.instance.objectNode();
                for (Map.Entry<String, Value> entry : mapping.entries().entrySet()) {
                    object.set(entry.getKey(), json(entry.getValue()));
                }
                yield object;
            }
        };
    }
}
