package io.drydock.lab.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.lab.network.DataPath.Segment;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Configuration in YANG's JSON (RFC 7951), changed as RESTCONF says (RFC 8040, 4). */
final class DataTree {
    /** The lists that there are, with their keys; other arrays are leaf-lists. */
    private static final Map<String, String> LISTS = Map.of("interface", "name");

    private final ObjectNode root;

    DataTree(ObjectNode root) {
        this.root = root;
    }

    DataTree copy() {
        return new DataTree(root.deepCopy());
    }

    ObjectNode root() {
        return root;
    }

    /** A container, a leaf, or one entry of a list. */
    Optional<JsonNode> get(DataPath path) {
        JsonNode node = root;
        for (Segment segment : path.segments()) {
            node = step(node, segment);
        }
        return node.isMissingNode() ? Optional.empty() : Optional.of(node);
    }

    /** The same in the form of a body: named, and a list's entry in an array. */
    Optional<ObjectNode> body(DataPath path) {
        return get(path).map(node -> {
            ObjectNode body = JsonNodeFactory.instance.objectNode();
            if (isList(path.last())) {
                body.putArray(path.qualifiedName()).add(node);
            } else {
                body.set(path.qualifiedName(), node);
            }
            return body;
        });
    }

    /** Merges a body into what is there (plain patch). */
    void merge(DataPath path, JsonNode body) throws RestconfError {
        JsonNode content = body.path(path.qualifiedName());
        if (content.isMissingNode() || body.size() != 1) {
            throw new RestconfError(400, "malformed-message", "the body is to hold " + path.qualifiedName() + " alone");
        }
        if (path.last().key().isPresent() && get(path).isEmpty()) {
            throw RestconfError.missing(path.toString());
        }
        if (path.last().key().isPresent() && (content.size() != 1 || !is(content.path(0), path.last()))) {
            throw new RestconfError(400, "malformed-message", "the body is to hold " + path.last() + " alone");
        }
        ObjectNode parent = parent(path);
        merge(parent, path.last().name(), content);
    }

    /** Takes something away. */
    void remove(DataPath path) throws RestconfError {
        if (get(path).isEmpty()) {
            throw new RestconfError(404, "data-missing", "there is no " + path);
        }
        ObjectNode parent = parent(path);
        Segment last = path.last();
        if (last.key().isEmpty()) {
            parent.remove(last.name());
            return;
        }
        ArrayNode array = (ArrayNode) parent.get(last.name());
        array.remove(IntStream.range(0, array.size()).filter(i -> is(array.get(i), last)).findFirst().orElseThrow());
        if (array.isEmpty()) {
            parent.remove(last.name());
        }
    }

    /** Containers come into being with what they hold; entries of lists have to be there. */
    private ObjectNode parent(DataPath path) throws RestconfError {
        ObjectNode node = root;
        for (Segment segment : path.parents()) {
            JsonNode next = step(node, segment);
            if (next.isMissingNode() && segment.key().isEmpty() && !LISTS.containsKey(segment.name())) {
                next = node.putObject(segment.name());
            }
            if (!(next instanceof ObjectNode container)) {
                throw RestconfError.missing(path.toString());
            }
            node = container;
        }
        return node;
    }

    private static void merge(ObjectNode target, String name, JsonNode content) throws RestconfError {
        JsonNode present = target.path(name);
        if (content instanceof ObjectNode members) {
            ObjectNode container = present instanceof ObjectNode object ? object : target.putObject(name);
            for (Map.Entry<String, JsonNode> member : members.properties()) {
                merge(container, member.getKey(), member.getValue());
            }
        } else if (content instanceof ArrayNode entries) {
            ArrayNode array = present instanceof ArrayNode list ? list : target.putArray(name);
            for (JsonNode entry : entries) {
                add(array, local(name), entry);
            }
        } else {
            target.set(name, content);
        }
    }

    private static void add(ArrayNode array, String name, JsonNode entry) throws RestconfError {
        String key = LISTS.get(name);
        if (key == null) {
            if (array.valueStream().noneMatch(entry::equals)) {
                array.add(entry);
            }
            return;
        }
        if (!entry.path(key).isTextual()) {
            throw new RestconfError(400, "missing-element", "an entry of " + name + " lacks its key, " + key);
        }
        ObjectNode present = (ObjectNode) array.valueStream().filter(one -> one.path(key).equals(entry.get(key))).findFirst()
                .orElseGet(() -> array.addObject());
        for (Map.Entry<String, JsonNode> member : entry.properties()) {
            merge(present, member.getKey(), member.getValue());
        }
    }

    private static JsonNode step(JsonNode node, Segment segment) {
        JsonNode next = node.path(segment.name());
        return segment.key().isEmpty() ? next
                : next.valueStream().filter(entry -> is(entry, segment)).findFirst().orElse(JsonNodeFactory.instance.missingNode());
    }

    private static boolean is(JsonNode entry, Segment segment) {
        String key = LISTS.get(local(segment.name()));
        return (key == null ? entry : entry.path(key)).asText().equals(segment.key().orElseThrow());
    }

    private static boolean isList(Segment segment) {
        return LISTS.containsKey(local(segment.name())) || segment.key().isPresent();
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }
}
