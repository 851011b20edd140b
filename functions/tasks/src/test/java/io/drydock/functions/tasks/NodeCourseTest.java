package io.drydock.functions.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class NodeCourseTest {
    private final ObjectMapper mapper = new ObjectMapper();

    @Test
    void aNodesLastStepStandsInTheStateMachine() throws IOException {
        assertThat(NodeCourse.lastSteps(mapper.readTree(Path.of("../../statemachine/verify-node.asl.json").toFile()))).containsExactly("check-hardware");
        assertThat(NodeCourse.lastSteps(mapper.readTree(Path.of("../../statemachine/validate-design.asl.json").toFile()))).isEmpty();
    }

    @Test
    void theEndMayLieBehindChoicesAndWaits() throws IOException {
        String states = """
                {"A": {"Type": "Task", "Next": "B"},
                 "B": {"Type": "Choice", "Choices": [{"Next": "SetPxeBoot"}, {"Next": "Loop"}], "Default": "End"},
                 "Loop": {"Type": "Wait", "Next": "B"},
                 "SetPxeBoot": {"Type": "Task", "Next": "C"},
                 "C": {"Type": "Pass", "Next": "IdentifyNode"},
                 "IdentifyNode": {"Type": "Task", "End": true},
                 "Gone": {"Type": "Task", "Next": "Failed"},
                 "Failed": {"Type": "Fail"},
                 "End": {"Type": "Succeed"}}""";

        assertThat(NodeCourse.lastSteps(mapper.readTree("{\"States\": {\"M\": {\"ItemProcessor\": {\"States\": " + states + "}}}}")))
                .containsExactly("a", "identify-node");
    }
}
