package io.drydock.functions.oob.redfish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Bodies with one field at random taken away, or made something that it should not be. */
final class MutatedBodies {
    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;

    private MutatedBodies() {
    }

    static JsonNode mutated(String body, Random random) {
        JsonNode root = FieldsTest.json(body.replace("\\\"", ""));
        List<JsonNode> containers = new ArrayList<>();
        collect(root, containers);
        switch (containers.get(random.nextInt(containers.size()))) {
            case ObjectNode object when !object.isEmpty() -> {
                List<String> names = new ArrayList<>();
                object.fieldNames().forEachRemaining(names::add);
                String name = names.get(random.nextInt(names.size()));
                if (random.nextInt(5) == 0) {
                    object.remove(name);
                } else {
                    object.set(name, strange(random));
                }
            }
            case ArrayNode array when !array.isEmpty() -> array.set(random.nextInt(array.size()), strange(random));
            case ArrayNode array -> array.add(strange(random));
            default -> {
                return strange(random);
            }
        }
        return root;
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }

    static JsonNode strange(Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> MAKE.nullNode();
            case 1 -> MAKE.booleanNode(random.nextBoolean());
            case 2 -> MAKE.numberNode(random.nextLong());
            case 3 -> MAKE.numberNode(random.nextDouble() * Double.MAX_VALUE);
            case 4 -> MAKE.textNode("");
            case 5 -> MAKE.textNode("\u0000\ud800 x".repeat(random.nextInt(300)));
            case 6 -> MAKE.textNode("/redfish/v1/Systems");
            case 7 -> MAKE.arrayNode();
            case 8 -> MAKE.arrayNode().add(MAKE.arrayNode().add(1)).addNull();
            case 9 -> MAKE.objectNode();
            case 10 -> MAKE.objectNode().put("@odata.id", "/redfish/v1/");
            default -> MAKE.objectNode().put("@odata.id", random.nextInt());
        };
    }
}
