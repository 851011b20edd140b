package io.drydock.functions.tasks.override;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On the project's own definitions. */
class TaskDefinitionTest {
    private final ObjectMapper mapper = new ObjectMapper();

    private TaskDefinition of(String machine) throws Exception {
        return new TaskDefinition(mapper.readTree(text(machine)));
    }

    private static String text(String machine) throws Exception {
        return Files.readString(Path.of("../../statemachine", machine + ".asl.json")).replaceAll("\\$\\{([A-Za-z]+)StateMachine}", "arn:sm:$1");
    }

    private StateNumbers numbers(String states) throws Exception {
        return StateNumbers.read(mapper.readTree(states));
    }

    private static JsonNode retrier(JsonNode definition, String map, String state, String error) {
        for (JsonNode retrier : definition.path("States").path(map).path("ItemProcessor").path("States").path(state).path("Retry")) {
            if (retrier.path("ErrorEquals").path(0).asText().equals(error)) {
                return retrier;
            }
        }
        throw new AssertionError("there is no retrier of " + error);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "prepare-node | CommissionNode   | StepFailed",
            "prepare-node | LoadDesign       | StepInProgress",
            "verify-site  | CheckImages      | StepInProgress",
            "destroy-node | ReleaseNode      | NodeBusy",
            "prepare-site | ShuffleImages    | DownstreamUnavailable",
            "relabel-node | RelabelNode      | StepInProgress",
    })
    void statesOfEveryPartAreKnownWithTheirRetries(String machine, String state, String error) throws Exception {
        assertThat(of(machine).retriers().get(state)).contains(error);
    }

    @Test
    void statesWithoutRetriesAreKnownToo() throws Exception {
        assertThat(of("prepare-node").retriers().get("InUseVerdict")).isEmpty();
        assertThat(of("deploy-site").started()).containsExactly("arn:sm:VerifySite", "arn:sm:PrepareSite", "arn:sm:VerifyNode", "arn:sm:PrepareNode",
                "arn:sm:DeployNode", "arn:sm:RelabelNode");
        assertThat(of("validate-design").started()).isEmpty();
    }

    @Test
    void onlyWhatIsAskedForDiffers() throws Exception {
        TaskDefinition.Changed changed = of("prepare-node").with(numbers("{\"CommissionNode\": {\"intervalSeconds\": 4, \"maxAttempts\": 7, "
                + "\"errors\": {\"StepFailed\": {\"maxAttempts\": 0}}}, \"Elsewhere\": {\"maxAttempts\": 1}}"), Map.of());

        assertThat(retrier(changed.definition(), "PrepareNodes", "CommissionNode", "StepInProgress").path("IntervalSeconds").asInt()).isEqualTo(4);
        assertThat(retrier(changed.definition(), "PrepareNodes", "CommissionNode", "StepInProgress").path("MaxAttempts").asInt()).isEqualTo(7);
        assertThat(retrier(changed.definition(), "PrepareNodes", "CommissionNode", "StepFailed").path("MaxAttempts").asInt(-1)).isZero();
        assertThat(changed.changes().fieldNames()).toIterable().containsExactly("CommissionNode");
        assertThat(changed.changes().path("CommissionNode").path("StepFailed"))
                .isEqualTo(mapper.readTree("{\"maxAttempts\": {\"default\": 2, \"set\": 0}}"));
        JsonNode back = new TaskDefinition(changed.definition()).with(numbers("{\"CommissionNode\": {\"intervalSeconds\": 1, \"maxAttempts\": 555, "
                + "\"errors\": {\"StepFailed\": {\"maxAttempts\": 2}}}}"), Map.of()).definition();
        assertThat(back.toString()).isEqualTo(mapper.readTree(text("prepare-node")).toString());
    }

    @Test
    void numbersThatAreSoAlreadyChangeNothing() throws Exception {
        StateNumbers same = numbers("{\"PowerCycle\": {\"intervalSeconds\": 1, \"backoffRate\": 1.20}}");
        TaskDefinition.Changed changed = of("prepare-node").with(same, Map.of());

        assertThat(changed.changes()).isEmpty();
        assertThat(changed.definition()).isEqualTo(mapper.readTree(text("prepare-node")));
    }

    @Test
    void aLongerIntervalIsNotCutShort() throws Exception {
        TaskDefinition.Changed changed = of("prepare-node").with(numbers("{\"IdentifyNode\": {\"intervalSeconds\": 45}}"), Map.of());

        assertThat(retrier(changed.definition(), "PrepareNodes", "IdentifyNode", "StepInProgress").path("MaxDelaySeconds").asInt()).isEqualTo(45);
        assertThat(changed.changes().path("IdentifyNode").path("StepInProgress").path("maxDelaySeconds").path("set").asInt()).isEqualTo(45);
    }

    @Test
    void copiesAreStartedInPlaceOfTheirOriginals() throws Exception {
        TaskDefinition.Changed changed = of("destroy-node").with(numbers("{}"), Map.of("arn:sm:PrepareNode", "arn:sm:copy"));

        assertThat(new TaskDefinition(changed.definition()).started()).containsExactly("arn:sm:copy", "arn:sm:DeployNode");
        assertThat(changed.changes()).isEmpty();
    }
}
