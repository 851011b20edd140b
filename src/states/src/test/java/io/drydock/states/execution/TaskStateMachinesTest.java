package io.drydock.states.execution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.states.definition.DefinitionReader;
import io.drydock.states.definition.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What all state machines of tasks have in common is written in each of them, and the same in all. */
class TaskStateMachinesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, JsonNode> MACHINES = machines();

    private static Map<String, JsonNode> machines() {
        Map<String, JsonNode> machines = new TreeMap<>();
        try (Stream<Path> files = Files.list(Path.of("../../statemachine"))) {
            for (Path file : files.toList()) {
                machines.put(file.getFileName().toString().replace(".asl.json", ""), JSON.readTree(file.toFile()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return machines;
    }

    /** With ARNs in place of the placeholders. */
    static String resolved(String definition) {
        return definition.replaceAll("\\$\\{([A-Za-z]+)StateMachine}", "arn:aws:states:us-east-1:000000000000:stateMachine:$1")
                .replaceAll("\\$\\{([A-Za-z]+)}", "arn:aws:lambda:us-east-1:000000000000:function:$1");
    }

    /** Every state with its name and state machine, those of nested parts too. */
    private static void states(BiConsumer<String, JsonNode> consumer) {
        MACHINES.forEach((name, machine) -> states(name, machine, consumer));
    }

    private static void states(String where, JsonNode part, BiConsumer<String, JsonNode> consumer) {
        part.path("States").properties().forEach(state -> {
            consumer.accept(where + "/" + state.getKey(), state.getValue());
            states(where, state.getValue().path("ItemProcessor"), consumer);
            state.getValue().path("Branches").forEach(branch -> states(where, branch, consumer));
        });
    }

    private static boolean isStep(JsonNode state) {
        return state.path("Resource").asText().startsWith("${");
    }

    private static JsonNode retrier(JsonNode state, String error) {
        for (JsonNode retrier : state.path("Retry")) {
            if (retrier.path("ErrorEquals").path(0).asText().equals(error)) {
                return retrier;
            }
        }
        return JSON.missingNode();
    }

    @Test
    void everyDefinitionIsValid() {
        assertThat(MACHINES).hasSizeGreaterThanOrEqualTo(7).allSatisfy((_, machine) -> assertThat(DefinitionReader.read(resolved(machine.toString())))
                .isInstanceOfSatisfying(Reading.Valid.class, valid -> assertThat(valid.diagnostics()).isEmpty()));
    }

    @Test
    void theSameErrorsAreRetriedAlike() {
        Map<String, Set<JsonNode>> retriers = new HashMap<>();
        states((where, state) -> {
            if (isStep(state)) {
                assertThat(state.path("TimeoutSeconds").asInt()).as(where).isEqualTo(60);
                for (String error : List.of("StepLeased", "StepInProgress", "DownstreamUnavailable", "Lambda.ClientExecutionTimeoutException")) {
                    assertThat(retrier(state, error)).as("%s: %s", where, error).isNotEmpty();
                }
                state.path("Retry").forEach(retrier -> retriers.computeIfAbsent(retrier.path("ErrorEquals").path(0).asText(), _ -> new HashSet<>()).add(retrier));
            }
        });
        assertThat(retriers.get("StepLeased")).hasSize(1);
        assertThat(retriers.get("NodeBusy")).hasSize(1);
        assertThat(retriers.get("Lambda.ClientExecutionTimeoutException")).hasSize(1);
        assertThat(retriers.get("StepFailed")).hasSize(1).allSatisfy(retrier -> assertThat(retrier.path("MaxAttempts").asInt()).isEqualTo(2));
        // The documents, a BMC, MAAS.
        assertThat(retriers.get("DownstreamUnavailable")).hasSize(3);
        retriers.forEach((error, all) -> assertThat(all).allSatisfy(retrier -> {
            if (!error.contains(".")) {
                assertThat(retrier.path("ErrorEquals").toString()).isEqualTo("[\"%s\",\"io.drydock.step.%s\"]".formatted(error, error));
            }
        }));
    }

    @Test
    void whatEveryTaskBeginsWithIsTheSameInAll() {
        Map<String, Set<JsonNode>> beginnings = new HashMap<>();
        states((where, state) -> {
            String name = where.substring(where.indexOf('/') + 1);
            if (Set.of("LoadDesign", "EvaluateRules").contains(name)) {
                // What is made of the findings differs: they are all that ValidateDesign is for.
                beginnings.computeIfAbsent(name, _ -> new HashSet<>()).add(state.<ObjectNode>deepCopy().without(List.of("Assign", "Output")));
            }
        });
        assertThat(beginnings.get("LoadDesign")).hasSize(1);
        assertThat(beginnings.get("EvaluateRules")).hasSize(1);
        MACHINES.values().forEach(machine -> assertThat(machine.path("StartAt").asText()).isEqualTo("LoadDesign"));
    }

    @Test
    void everyStepOfANodeGetsTheSameRequest() {
        Set<JsonNode> requests = new HashSet<>();
        List<String> steps = new ArrayList<>();
        MACHINES.forEach((name, machine) -> machine.path("States").forEach(state -> state.path("ItemProcessor").path("States").properties().forEach(step -> {
            if (isStep(step.getValue())) {
                requests.add(step.getValue().path("Arguments"));
                steps.add(step.getKey());
                assertThat(step.getValue().path("Resource").asText()).isEqualTo("${" + step.getKey() + "}");
                assertThat(retrier(step.getValue(), "NodeBusy")).as(step.getKey()).isNotEmpty();
            }
        })));
        assertThat(requests).hasSize(1);
        assertThat(steps).contains("PowerCycle", "CommissionNode", "BootstrapNode", "ReleaseNode", "CheckManifest").doesNotHaveDuplicates();
    }

    @Test
    void howManyNodesAtOnceAndHowManyMayFailComesFromTheInput() {
        List<String> maps = new ArrayList<>();
        states((where, state) -> {
            if (state.path("Type").asText().equals("Map")) {
                maps.add(where);
                assertThat(state.path("MaxConcurrency").asText()).as(where).contains("$states.input.maxConcurrency : 40");
                assertThat(state.path("ToleratedFailureCount").asText()).as(where).contains("$states.input.tolerance.failedNodes : $count($nodes)");
            }
            String nested = state.path("Arguments").path("Input").asText();
            if (nested.contains("'only'")) {
                maps.add(where);
                assertThat(nested).as(where).contains("'maxConcurrency'").contains("{'tolerance': {'failedNodes': $max([0, ");
            }
        });
        assertThat(maps).hasSize(11);
    }

    /** Seconds that long work is waited for at least; the pauses grow to their longest. */
    @ParameterizedTest
    @CsvSource({"prepare-node/PowerCycle, 180", "prepare-node/IdentifyNode, 600", "prepare-node/CommissionNode, 5400", "deploy-node/BootstrapNode, 8100",
            "deploy-node/RebootNode, 180", "destroy-node/ReleaseNode, 5400", "destroy-node/RemoveFromCluster, 900",
            "deploy-node/MonitorPlatform, 1800", "verify-site/CheckImages, 3600", "prepare-site/ShuffleImages, 7200"})
    void longWorkIsWaitedFor(String asked, int seconds) {
        states((where, state) -> {
            if (where.equals(asked)) {
                JsonNode retrier = retrier(state, "StepInProgress");
                double waited = 0;
                double pause = retrier.path("IntervalSeconds").asDouble();
                assertThat(pause).isEqualTo(1);
                for (int i = 0; i < retrier.path("MaxAttempts").asInt(); i++) {
                    waited += Math.min(pause, retrier.path("MaxDelaySeconds").asDouble());
                    pause *= retrier.path("BackoffRate").asDouble();
                }
                assertThat(waited).as(where).isGreaterThanOrEqualTo(seconds);
            }
        });
    }
}
