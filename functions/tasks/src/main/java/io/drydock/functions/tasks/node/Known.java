package io.drydock.functions.tasks.node;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.drydock.step.BuildModels.Section;
import io.drydock.step.NodeStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The build model of a node, as comparisons ask for it. */
record Known(Map<String, Section> sections) {
    /** What is known of a subject; a missing node where nothing is. */
    JsonNode of(String section) {
        return Optional.ofNullable(sections.get(section)).map(Section::content).orElse(MissingNode.getInstance());
    }

    NodeStatus status() {
        return NodeStatus.of(of(NodeStatus.SECTION));
    }

    static Optional<String> text(JsonNode json, String key) {
        return Optional.ofNullable(json.path(key).textValue()).filter(text -> !text.isBlank());
    }

    static List<JsonNode> list(JsonNode json, String key) {
        return StreamSupport.stream(json.path(key).spliterator(), false).toList();
    }
}
