package io.drydock.function.node;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.drydock.step.StepRequest;
import io.drydock.step.StepResult;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What makes a step run again, and what does not. */
class StepDigestTest {
    /** Depends on the BMC and the BIOS version alone. */
    private static final NodeWork WORK = new NodeWork() {
        @Override
        public String name() {
            return "look-at-bios";
        }

        @Override
        public boolean changesNode() {
            return false;
        }

        @Override
        public JsonNode dependsOn(ManagedNode node) {
            return JsonNodeFactory.instance.arrayNode().add(node.oobSlice()).add(node.hardware().orElseThrow().biosVersion().orElse(""));
        }

        @Override
        public StepResult perform(NodeCall call) {
            throw new UnsupportedOperationException();
        }
    };

    private static String digest(ManagedNode node, String parameters) throws JsonProcessingException {
        StepRequest request = new StepRequest("t1", "d1", Optional.of("n1"), new ObjectMapper().readTree(parameters));
        return NodeDigest.of(request, WORK, Optional.of(node));
    }

    @Test
    void itChangesWithWhatTheStepDependsOn() throws JsonProcessingException {
        String plain = digest(Nodes.with(Map.of()), "{}");

        assertThat(digest(Nodes.with(Map.of("credential", "env:OTHER")), "{}")).isNotEqualTo(plain);
        assertThat(digest(Nodes.with(Map.of("network", "pxe")), "{}")).isNotEqualTo(plain);
        assertThat(digest(Nodes.of(Map.of(), "{\"bios_version\": \"2\"}"), "{}")).isNotEqualTo(plain);
        assertThat(digest(Nodes.with(Map.of()), "{\"seconds\": 5}")).isNotEqualTo(plain);
    }

    @Test
    void itDoesNotChangeWithAnythingElse() throws JsonProcessingException {
        String plain = digest(Nodes.with(Map.of()), "{}");

        assertThat(digest(Nodes.of(Map.of(), "{\"vendor\": \"Dell\"}"), "{}")).isEqualTo(plain);
        assertThat(digest(Nodes.with(Map.of()), "{\"designRef\": \"file:elsewhere.yaml\"}")).isEqualTo(plain);
    }
}
