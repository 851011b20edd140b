package io.drydock.functions.provisioner.site.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What was changed. Immutable.
 *
 * @param counts how many changes there were of each kind
 * @param texts the first of them in words
 */
public record ChangeLog(Map<String, Integer> counts, List<String> texts) {
    public static final ChangeLog EMPTY = new ChangeLog(Map.of(), List.of());
    /** An outcome is no place for more. */
    private static final int TOLD = 200;

    public ChangeLog {
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        texts = List.copyOf(texts);
    }

    ChangeLog with(Change change) {
        Map<String, Integer> more = new LinkedHashMap<>(counts);
        more.merge(change.kind(), 1, Integer::sum);
        List<String> told = new ArrayList<>(texts);
        if (told.size() < TOLD) {
            told.add(change.text());
        }
        return new ChangeLog(more, told);
    }

    int size() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Such as {@code fabrics created: 1, subnets created: 4}. */
    String summary() {
        return counts.entrySet().stream().map(entry -> entry.getKey() + ": " + entry.getValue()).collect(Collectors.joining(", "));
    }

    /** {@code {"counts": {kind: number}, "changes": [text]}}; {@code notTold} counts those of which there is no text. */
    ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ObjectNode numbers = json.putObject("counts");
        counts.forEach(numbers::put);
        texts.forEach(json.putArray("changes")::add);
        if (size() > texts.size()) {
            json.put("notTold", size() - texts.size());
        }
        return json;
    }

    static ChangeLog of(JsonNode json) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        json.path("counts").properties().forEach(entry -> counts.put(entry.getKey(), entry.getValue().asInt()));
        List<String> texts = new ArrayList<>();
        json.path("changes").forEach(text -> texts.add(text.asText()));
        return new ChangeLog(counts, texts);
    }
}
