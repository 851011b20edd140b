package io.drydock.functions.tasks.course;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.step.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

public class NodeWayTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Steps that have succeeded, some with an output, or skipped. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "verify-node  | check-bmc | false",
            "verify-node  | check-bmc check-hardware | true",
            "verify-node  | check-bmc check-hardware{\"nodeStatus\":\"present\"} | true",
            "verify-node  | check-bmc check-hardware{\"nodeStatus\":\"prepared\"} | false",
            "verify-node  | check-bmc check-hardware{\"nodeStatus\":\"deployed\"} check-manifest check-connectivity check-firmware | true",
            "prepare-node | `` | false",
            "prepare-node | check-not-in-use{\"inUse\":true} | true",
            "prepare-node | check-not-in-use{\"inUse\":false} | false",
            "prepare-node | check-not-in-use{\"inUse\":false} configure-pxe-port set-pxe-boot power-cycle identify-node setup-commissioning commission-node "
                    + "configure-node-networking configure-node-storage interrogate-node | true",
            "prepare-node | check-not-in-use{\"inUse\":false} interrogate-node | false",
            "deploy-node  | start-introspection bootstrap-node restore-production-port set-disk-boot | false",
            "deploy-node  | start-introspection bootstrap-node=skipped restore-production-port=skipped set-disk-boot=skipped | false",
            "deploy-node  | start-introspection=skipped bootstrap-node=skipped restore-production-port=skipped set-disk-boot=skipped monitor-platform=skipped | true",
            "deploy-node  | start-introspection bootstrap-node restore-production-port set-disk-boot reboot-node | false",
            "deploy-node  | start-introspection bootstrap-node restore-production-port set-disk-boot reboot-node monitor-platform | true",
            "destroy-node | remove-from-cluster release-node forget-node | true",
            "relabel-node | relabel-node | true",
    })
    void aNodeIsThroughWhereItsStepsHaveComeToAnEndOfTheStateMachine(String machine, String steps, boolean through) throws IOException {
        Map<String, Outcome> successes = Arrays.stream(steps.split(" ")).filter(step -> !step.isEmpty()).map(NodeWayTest::outcome)
                .collect(Collectors.toMap(Outcome::step, outcome -> outcome));

        assertThat(way(machine).isThrough(step -> Optional.ofNullable(successes.get(step)))).isEqualTo(through);
    }

    @Test
    void aSiteHasNoWayOfANode() throws IOException {
        assertThat(NodeWay.of(JSON.readTree(Path.of("../../statemachine/verify-site.asl.json").toFile()))).isEmpty();
    }

    @Test
    void theEndMayLieBehindChoicesAndWaitsAndALoopHasNone() throws IOException {
        String states = """
                {"A": {"Type": "Task", "Assign": {"x": "{% $states.result.output.x %}"}, "Next": "B"},
                 "B": {"Type": "Choice", "Choices": [{"Condition": "{% $x = 1 %}", "Next": "Loop"}, {"Condition": "{% $x = 2 %}", "Next": "C"}],
                       "Default": "End"},
                 "Loop": {"Type": "Wait", "Next": "B"},
                 "C": {"Type": "Pass", "Next": "Gone"},
                 "Gone": {"Type": "Fail"},
                 "End": {"Type": "Succeed"}}""";
        NodeWay way = NodeWay.of(JSON.readTree("{\"States\": {\"M\": {\"ItemProcessor\": {\"StartAt\": \"A\", \"States\": " + states + "}}}}")).orElseThrow();

        assertThat(Map.of(1, false, 2, false, 3, true)).allSatisfy((x, through) ->
                assertThat(way.isThrough(_ -> Optional.of(outcome("a{\"x\":" + x + "}")))).isEqualTo(through));
    }

    /** The way of nodes through a definition of ours. */
    public static NodeWay way(String machine) throws IOException {
        return NodeWay.of(JSON.readTree(Path.of("../../statemachine", machine + ".asl.json").toFile())).orElseThrow();
    }

    private static Outcome outcome(String written) {
        int output = written.indexOf('{');
        boolean skipped = written.endsWith("=skipped");
        String name = written.replaceFirst("[={].*", "");
        try {
            ObjectNode content = output < 0 ? JSON.createObjectNode() : (ObjectNode) JSON.readTree(written.substring(output));
            return new Outcome("t", name, Optional.of("n1"), skipped ? Outcome.Status.SKIPPED : Outcome.Status.SUCCEEDED, "said so", content, 1,
                    Instant.EPOCH, Instant.EPOCH);
        } catch (IOException e) {
            throw new IllegalArgumentException(written, e);
        }
    }
}
