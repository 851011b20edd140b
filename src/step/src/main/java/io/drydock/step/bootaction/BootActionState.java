package io.drydock.step.bootaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One boot action of a node, and what the node said of it.
 *
 * @param id {@link BootActionId}
 * @param signaling whether its end is waited for
 * @param reportsItself whether it reports by what it brings along; otherwise whoever carries it out on the node does
 * @param units the names of its systemd units
 * @param reportedAt when the last report came
 * @param details what was reported beside the status, as the node wrote it
 */
public record BootActionState(String id, String name, boolean signaling, boolean reportsItself, List<String> units, Status status,
                              Optional<Instant> reportedAt, List<JsonNode> details) {
    /** How far it is, by the node's word. */
    public enum Status {
        /** Nothing was said of it, and nothing has to be. */
        UNREPORTED,
        /** Its end is waited for. */
        INCOMPLETE,
        SUCCESS,
        FAILURE;

        /** Whether nothing may be said of it any more. */
        public boolean isFinal() {
            return this == SUCCESS || this == FAILURE;
        }

        /** The word that is stored and shown. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public BootActionState {
        units = List.copyOf(units);
        details = List.copyOf(details);
    }

    /** One of which nothing was said yet. */
    public static BootActionState begun(String id, String name, boolean signaling, boolean reportsItself, List<String> units) {
        return new BootActionState(id, name, signaling, reportsItself, units, signaling ? Status.INCOMPLETE : Status.UNREPORTED, Optional.empty(),
                List.of());
    }

    /**
     * With what was said of it now.
     *
     * @param outcome absent: it goes on
     */
    BootActionState reported(Optional<Status> outcome, List<JsonNode> more, Instant at) {
        List<JsonNode> all = new ArrayList<>(details);
        all.addAll(more);
        return new BootActionState(id, name, signaling, reportsItself, units, outcome.orElse(status), Optional.of(at), all);
    }

    /** The form in which it is stored and shown. */
    public ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("id", id).put("name", name).put("signaling", signaling)
                .put("reportsItself", reportsItself).put("status", status.word());
        reportedAt.ifPresent(at -> json.put("reportedAt", at.toString()));
        if (!units.isEmpty()) {
            ArrayNode names = json.putArray("units");
            units.forEach(names::add);
        }
        if (!details.isEmpty()) {
            json.putArray("details").addAll(details);
        }
        return json;
    }

    static BootActionState of(JsonNode json) {
        List<String> units = new ArrayList<>();
        json.path("units").forEach(unit -> units.add(unit.asText()));
        List<JsonNode> details = new ArrayList<>();
        json.path("details").forEach(details::add);
        return new BootActionState(json.path("id").asText(), json.path("name").asText(), json.path("signaling").asBoolean(),
                json.path("reportsItself").asBoolean(), units, Status.valueOf(json.path("status").asText().toUpperCase(Locale.ROOT)),
                Optional.ofNullable(json.get("reportedAt")).map(at -> Instant.parse(at.asText())), details);
    }
}
