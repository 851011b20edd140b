package io.drydock.states.execution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A {@link Change} as JSON and back. Stored executions outlive versions of the program: read what older ones wrote. */
public final class ChangeCodec {
    private static final int FORMAT = 2;

    private ChangeCodec() {
    }

    public static ObjectNode toJson(Change change) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("format", FORMAT).put("lastEventId", change.lastEventId());
        ArrayNode branches = json.putArray("branches");
        change.branches().forEach(branch -> branches.add(branch(branch)));
        if (!change.removed().isEmpty()) {
            change.removed().forEach(json.putArray("removed")::add);
        }
        change.end().ifPresent(end -> json.set("end", EndCodec.toJson(end)));
        if (change.redrives().count() > 0) {
            json.put("redriveCount", change.redrives().count());
            change.redrives().last().ifPresent(at -> json.put("redrivenAt", at.toString()));
        }
        return json;
    }

    /** @throws IllegalArgumentException if {@code json} is not what {@link #toJson} of this or an earlier version gave */
    public static Change fromJson(JsonNode json) {
        if (json.path("format").intValue() != FORMAT) {
            throw new IllegalArgumentException("a change of an execution in format " + json.path("format") + "; this program reads format " + FORMAT);
        }
        List<Branch> branches = new ArrayList<>();
        json.path("branches").forEach(branch -> branches.add(branch(branch)));
        List<String> removed = new ArrayList<>();
        json.path("removed").forEach(id -> removed.add(id.textValue()));
        Redrives redrives = new Redrives(json.path("redriveCount").intValue(),
                Optional.ofNullable(json.path("redrivenAt").textValue()).map(Instant::parse));
        return new Change(branches, removed, Optional.ofNullable(json.get("end")).map(EndCodec::fromJson), redrives,
                json.path("lastEventId").longValue());
    }

    private static ObjectNode branch(Branch branch) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("id", branch.id()).put("lastEventId", branch.lastEventId());
        if (!branch.variables().isEmpty()) {
            branch.variables().forEach(json.putObject("variables")::set);
        }
        branch.item().ifPresent(item -> {
            ObjectNode inner = json.putObject("item").put("index", item.index());
            item.key().ifPresent(key -> inner.put("key", key));
            inner.set("value", item.value());
        });
        json.set("activity", ActivityCodec.toJson(branch.activity()));
        return json;
    }

    private static Branch branch(JsonNode json) {
        Map<String, JsonNode> variables = new LinkedHashMap<>();
        json.path("variables").properties().forEach(entry -> variables.put(entry.getKey(), entry.getValue()));
        Optional<Branch.MapItem> item = Optional.ofNullable(json.get("item")).map(inner -> new Branch.MapItem(inner.path("index").intValue(),
                Optional.ofNullable(inner.path("key").textValue()), inner.get("value")));
        return new Branch(json.path("id").textValue(), variables, ActivityCodec.fromJson(json.path("activity")),
                json.path("lastEventId").longValue(), item);
    }
}
