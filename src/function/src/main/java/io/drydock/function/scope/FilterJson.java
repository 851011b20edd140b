package io.drydock.function.scope;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.design.site.NodeFilter;
import io.drydock.design.site.NodeFilter.Filter;
import io.drydock.design.site.NodeFilter.Type;
import io.drydock.design.value.Field;
import io.drydock.function.InvalidRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads criteria that select nodes; what is not understood is refused.
 *
 * @param path for messages
 */
record FilterJson(String path, JsonNode json, Set<String> fields) {

    FilterJson {
        if (!json.isMissingNode() && !json.isObject()) {
            throw refused(path, "must be an object with some of " + sorted(fields));
        }
        json.fieldNames().forEachRemaining(name -> {
            if (!fields.contains(name)) {
                throw refused(path + "." + name, "is not a criterion: there are " + sorted(fields));
            }
        });
    }

    /** Drydock's node filter: {@code {"filter_set_type", "filter_set": [{"filter_type", "node_names", …}]}}. */
    static NodeFilter filterSet(JsonNode json) {
        FilterJson set = new FilterJson("node_filter", json, Set.of("filter_set_type", "filter_set"));
        if (!json.path("filter_set").isArray()) {
            throw refused("node_filter.filter_set", "must be a list of filters");
        }
        List<Filter> filters = new ArrayList<>();
        for (JsonNode filter : json.get("filter_set")) {
            filters.add(filter("node_filter.filter_set[" + filters.size() + "]", filter));
        }
        return new NodeFilter(set.type("filter_set_type"), List.copyOf(filters));
    }

    private static Filter filter(String path, JsonNode json) {
        FilterJson filter = new FilterJson(path, json,
                Set.of("filter_type", "node_names", "node_tags", "node_labels", "rack_names", "rack_labels"));
        return new Filter(filter.type("filter_type"), filter.texts("node_names"), filter.texts("node_tags"), filter.textMap("node_labels"),
                filter.texts("rack_names"), filter.textMap("rack_labels"));
    }

    List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        JsonNode list = json.path(field);
        if (!isAbsent(list) && !list.isArray()) {
            throw refused(path + "." + field, "must be a list of texts");
        }
        list.forEach(item -> texts.add(text(path + "." + field, item)));
        return List.copyOf(texts);
    }

    Map<String, String> textMap(String field) {
        Map<String, String> texts = new LinkedHashMap<>();
        JsonNode map = json.path(field);
        if (!isAbsent(map) && !map.isObject()) {
            throw refused(path + "." + field, "must be an object of labels and values");
        }
        map.properties().forEach(entry -> texts.put(entry.getKey(), text(path + "." + field + "." + entry.getKey(), entry.getValue())));
        return Map.copyOf(texts);
    }

    private Field<Type> type(String field) {
        JsonNode type = json.path(field);
        if (isAbsent(type)) {
            return Field.absent();
        }
        return switch (type.asText()) {
            case "union" -> Field.of(Type.UNION);
            case "intersection" -> Field.of(Type.INTERSECTION);
            default -> throw refused(path + "." + field, "must be \"union\" or \"intersection\", not " + type);
        };
    }

    /** Labels may be written as numbers and truth values too, which designs have as texts. */
    private static String text(String path, JsonNode value) {
        if (!value.isValueNode() || value.isNull()) {
            throw refused(path, "must be a text, not " + value);
        }
        return value.asText();
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    private static List<String> sorted(Set<String> fields) {
        return fields.stream().sorted().toList();
    }

    private static InvalidRequest refused(String path, String problem) {
        return new InvalidRequest("\"" + path + "\" " + problem + ".");
    }
}
