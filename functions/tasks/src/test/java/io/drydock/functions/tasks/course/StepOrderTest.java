package io.drydock.functions.tasks.course;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.drydock.functions.tasks.course.StepOrder.Entry;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepOrderTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Steps of nodes in brackets, state machines that are started in angles. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "validate-design | load-design evaluate-rules",
            "verify-site     | load-design evaluate-rules select-nodes check-provisioner check-images check-credentials check-drivers check-next-step",
            "prepare-site    | load-design evaluate-rules select-nodes lock-design configure-site-networks configure-site-access shuffle-images",
            "verify-node     | load-design evaluate-rules select-nodes [check-bmc] [check-hardware] [check-manifest] [check-connectivity] [check-firmware]",
            "deploy-node     | load-design evaluate-rules select-nodes [start-introspection] [bootstrap-node] [restore-production-port] [set-disk-boot] [reboot-node] [monitor-platform]",
            "destroy-node    | load-design evaluate-rules select-nodes [remove-from-cluster] [release-node] [forget-node] <PrepareDestroyed> <DeployDestroyed>",
            "deploy-site     | load-design evaluate-rules select-nodes <VerifySite> <PrepareSite> <VerifyNode> <PrepareNode> <DeployNode> <RelabelNode>",
    })
    void theStepsStandAsTheDefinitionComesToThem(String machine, String order) throws IOException {
        JsonNode definition = JSON.readTree(Path.of("../../statemachine", machine + ".asl.json").toFile());

        assertThat(StepOrder.of(definition).stream().map(StepOrderTest::text)).containsExactly(order.split(" "));
    }

    @Test
    void whatIsLeftOutSometimesStandsBeforeWhatFollowsAndARoundIsGoneThroughOnce() throws IOException {
        JsonNode definition = JSON.readTree("""
                {"StartAt": "First", "States": {
                    "Last": {"Type": "Task", "End": true},
                    "First": {"Type": "Task", "Next": "Fork", "Catch": [{"Next": "Rescue"}]},
                    "Rescue": {"Type": "Task", "Next": "Last"},
                    "Fork": {"Type": "Choice", "Choices": [{"Next": "Last"}, {"Next": "First"}], "Default": "LeftOut"},
                    "LeftOut": {"Type": "Task", "Next": "Pause"},
                    "Pause": {"Type": "Wait", "Next": "Fork"},
                    "NeverReached": {"Type": "Task", "End": true}}}""");

        assertThat(StepOrder.of(definition).stream().map(StepOrderTest::text)).containsExactly("first", "left-out", "rescue", "last");
    }

    private static String text(Entry entry) {
        return switch (entry) {
            case Entry.Step(String name, boolean ofNodes) -> ofNodes ? "[" + name + "]" : name;
            case Entry.Nested(String state, String _) -> "<" + state + ">";
        };
    }
}
