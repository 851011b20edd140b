package io.drydock.functions.tasks.node;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.design.model.AppliedNodeJson;
import io.drydock.function.InvalidRequest;
import io.drydock.step.BuildModels;
import io.drydock.step.BuildModels.Section;
import io.drydock.step.NodeHold;
import io.drydock.step.NodeStatus;
import io.drydock.step.bootaction.BootActionRecords;
import io.drydock.step.design.StoredDesigns;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Tells what a node shall be and what it is, side by side. */
@Singleton
public class ShowNode {
    private final StoredDesigns designs;
    private final CurrentDesign current;
    private final BuildModels models;
    private final NodeHold hold;
    private final BootActionRecords bootActions;
    private final ObjectMapper mapper;

    ShowNode(StoredDesigns designs, CurrentDesign current, BuildModels models, NodeHold hold, BootActionRecords bootActions, ObjectMapper mapper) {
        this.designs = designs;
        this.current = current;
        this.models = models;
        this.hold = hold;
        this.bootActions = bootActions;
        this.mapper = mapper;
    }

    /** Which node is asked for. A class with setters, as a GET's query parameters need it. */
    public static class Asked {
        private String node;
        private String designId;

        /** Its name in the design. */
        public void setNode(String node) {
            this.node = node;
        }

        /** By which design; absent: the one that the site is locked to, else that of the newest task. */
        public void setDesignId(String designId) {
            this.designId = designId;
        }
    }

    /**
     * Answers {@code {"node", "designId", "status": "present" | "prepared" | "deployed", "applied": {…}, "build": {section: {"content", "at",
     * "taskId", "step"}}, "differences": [{"what", "applied", "build"}], "hold"?: {"taskId", "step", "since", "until"},
     * "bootActions"?: {"taskId", "since", "handedAt", "actions": [{"id", "name", "signaling",
     * "status": "unreported" | "incomplete" | "success" | "failure", "reportedAt", "details"}]}}}.
     *
     * @throws NodeNotFound if the design has no such node
     * @throws InvalidRequest if none is named, or there is no design to look it up in
     */
    @Funq("show-node")
    public JsonNode showNode(Asked asked) {
        if (asked == null || asked.node == null || asked.node.isBlank()) {
            throw new InvalidRequest("show-node needs \"node\": its name in the design.");
        }
        String designId = asked.designId == null || asked.designId.isBlank() ? current.designId() : asked.designId;
        byte[] applied = designs.model(designId, asked.node).orElseThrow(() -> new NodeNotFound(asked.node, designId));
        Map<String, Section> sections = models.of(asked.node);
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("node", asked.node).put("designId", designId)
                .put("status", NodeStatus.of(models, asked.node).word());
        JsonNode model = json(applied, asked.node);
        answer.set("applied", model);
        ObjectNode build = answer.putObject("build");
        sections.forEach((name, section) -> build.set(name, section.toJson()));
        ArrayNode differences = answer.putArray("differences");
        NodeDifferences.of(AppliedNodeJson.fromJson(model), sections).stream().map(Difference::toJson).forEach(differences::add);
        hold.of(asked.node).ifPresent(held -> answer.putObject("hold").put("taskId", held.taskId()).put("step", held.step())
                .put("since", held.since().toString()).put("until", held.until().toString()));
        bootActions.of(asked.node).ifPresent(known -> answer.set("bootActions", known.shown()));
        return answer;
    }

    private JsonNode json(byte[] model, String node) {
        try {
            return mapper.readTree(model);
        } catch (IOException e) {
            throw new UncheckedIOException("the applied model of node " + node + " can't be read", e);
        }
    }
}
