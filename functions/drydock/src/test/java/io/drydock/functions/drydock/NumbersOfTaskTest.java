package io.drydock.functions.drydock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Numbers of retries that come with a task's request, on the engine. */
@QuarkusTest
@TestProfile(ScriptedSite.Profile.class)
class NumbersOfTaskTest extends ScriptedSiteTest {
    private static final String ONE_NODE = "\"nodes\": {\"names\": [\"r1-n03\"]}";

    private Set<String> machines() {
        Set<String> names = new TreeSet<>();
        site.states("ListStateMachines", JsonNodeFactory.instance.objectNode()).path("stateMachines")
                .forEach(machine -> names.add(machine.path("name").asText()));
        return names;
    }

    @Test
    void aStateIsAskedAsOftenAsTheRequestSays() {
        steps.isInProgress("check-bmc", 1000);
        String numbers = "{\"CheckBmc\": {\"intervalSeconds\": 1, \"maxAttempts\": 1, \"backoffRate\": 1}}";
        String task = site.start("verify-node", "{%s, \"states\": %s}".formatted(ONE_NODE, numbers));

        JsonNode shown = site.ended(task);

        assertThat(shown.path("status").asText()).isEqualTo("failed");
        assertThat(steps.polled("check-bmc", 1000)).isEqualTo(2);
        JsonNode copy = shown.path("runs").path(0).path("stateMachines").path(0);
        assertThat(copy.path("of").asText()).isEqualTo("verify-node");
        assertThat(copy.path("states")).isEqualTo(site.json("{\"CheckBmc\": {\"StepInProgress\": {\"intervalSeconds\": {\"default\": 5, \"set\": 1}, "
                + "\"maxAttempts\": {\"default\": 1500, \"set\": 1}, \"backoffRate\": {\"default\": 1.2, \"set\": 1}}}}"));
        assertThat(shown.path("executionArn").asText()).contains(":" + copy.path("name").asText() + ":");
    }

    @Test
    void stateMachinesThatAreStartedByOthersHaveThemToo() {
        String request = "{%s, \"states\": {\"PowerCycle\": {\"maxAttempts\": 33}}}".formatted(ONE_NODE);

        JsonNode first = site.ended(site.start("deploy-site", request));
        Set<String> machines = machines();
        JsonNode second = site.ended(site.start("deploy-site", request));

        assertThat(first.path("status").asText()).as(first.toString()).isEqualTo("succeeded");
        assertThat(second.path("status").asText()).isEqualTo("succeeded");
        assertThat(first.path("runs").path(0).path("stateMachines")).isEqualTo(second.path("runs").path(0).path("stateMachines")).hasSize(2);
        assertThat(first.path("runs").path(0).path("stateMachines").findValuesAsText("of")).containsExactly("prepare-node", "deploy-site");
        assertThat(machines()).isEqualTo(machines).contains("prepare-node", "deploy-site")
                .containsAll(first.path("runs").path(0).path("stateMachines").findValuesAsText("name"));
        assertThat(site.somethingRuns()).isFalse();
        String prepared = first.path("runs").path(0).path("stateMachines").path(0).path("name").asText();
        assertThat(site.states("ListExecutions", JsonNodeFactory.instance.objectNode()
                .put("stateMachineArn", "arn:aws:states:us-east-1:000000000000:stateMachine:" + prepared)).path("executions")).hasSize(2);
    }

    @Test
    void theNumbersOfTheDefinitionsNeedNoCopy() {
        Set<String> before = machines();

        JsonNode shown = site.ended(site.start("verify-node", "{%s, \"states\": {\"CheckBmc\": {\"maxAttempts\": 1500}}}".formatted(ONE_NODE)));

        assertThat(shown.path("status").asText()).isEqualTo("succeeded");
        assertThat(shown.path("runs").path(0).has("stateMachines")).isFalse();
        assertThat(machines()).isEqualTo(before);
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        JsonNode answer = site.post("verify-node", """
                {"designRef": "file:/srv/site", "maxConcurrency": 0, "states": {"PowerCycle": {"maxAttempts": 1}, "VerifyNodes": {"maxAttempts": 1},
                 "CheckBmc": {"intervalSeconds": 0, "errors": {"StepFailed": {"maxAttempts": 1}}}}}""");

        assertThat(answer.path("errorType").asText()).isEqualTo("InvalidRequest");
        for (String problem : List.of("\"maxConcurrency\" must be",
                "\"states.PowerCycle\" is not a state of VerifyNode: those with retries are LoadDesign, ",
                "CheckManifest", "\"states.VerifyNodes\" has no retries of StepInProgress, and none of another error",
                "\"states.CheckBmc.intervalSeconds\" must be", "\"states.CheckBmc\" has no retries of StepFailed: it has those of ")) {
            assertThat(answer.path("errorMessage").asText()).contains(problem);
        }
    }
}
