package io.drydock.functions.tasks.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.functions.tasks.course.StepName;
import io.drydock.step.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tasks' own definitions, with two nodes of which steps come to what a test says. */
class WalkTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BEGIN = "load-design evaluate-rules select-nodes";
    private static final String PREPARED = "check-not-in-use configure-pxe-port set-pxe-boot power-cycle identify-node setup-commissioning "
            + "commission-node configure-node-networking configure-node-storage interrogate-node";
    private static final String DEPLOYED = "start-introspection bootstrap-node restore-production-port set-disk-boot reboot-node monitor-platform";

    private final List<String> asked = new ArrayList<>();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "validate-design | {} | load-design evaluate-rules | ``",
            "verify-site | {} | " + BEGIN + " check-provisioner check-images check-credentials check-drivers check-next-step | ``",
            "prepare-site | {} | " + BEGIN + " lock-design configure-site-networks configure-site-access shuffle-images | ``",
            "verify-node | {} | " + BEGIN + " | check-bmc check-hardware -check-manifest -check-connectivity -check-firmware",
            "verify-node | {\"check-hardware\": {\"nodeStatus\": \"deployed\"}} | load-design evaluate-rules select-nodes "
                    + "| check-bmc check-hardware check-manifest check-connectivity check-firmware",
            "prepare-node | {} | load-design evaluate-rules select-nodes | " + PREPARED,
            "deploy-node | {} | load-design evaluate-rules select-nodes | " + DEPLOYED,
            "relabel-node | {} | load-design evaluate-rules select-nodes | relabel-node",
            "destroy-node | {} | load-design evaluate-rules select-nodes | remove-from-cluster release-node forget-node " + PREPARED + " " + DEPLOYED,
            "deploy-site | {} | " + BEGIN + " check-provisioner check-images check-credentials check-drivers check-next-step "
                    + "lock-design configure-site-networks configure-site-access shuffle-images | check-bmc check-hardware -check-manifest "
                    + "-check-connectivity -check-firmware " + PREPARED + " " + DEPLOYED + " relabel-node",
    })
    void everyTaskIsGoneThroughInTheOrderOfItsStateMachines(String machine, String outputs, String site, String node) throws IOException {
        JsonNode plan = plan(machine, "{}", JSON.readTree(outputs), Map.of()).toJson(10, Optional.empty());

        assertThat(steps(plan.path("site"))).isEqualTo(site);
        assertThat(plan.path("nodes")).hasSize(node.isEmpty() ? 0 : 2).allSatisfy(one -> assertThat(steps(one.path("steps"))).isEqualTo(node));
    }

    @Test
    void whatANodeDoesNotComeByIsSkippedWithTheReasonThatTheStateMachineGives() throws IOException {
        JsonNode plan = plan("prepare-node", "{}", JSON.readTree("{\"check-not-in-use\": {\"inUse\": true}}"), Map.of()).toJson(1, Optional.empty());

        assertThat(steps(plan.at("/nodes/0/steps"))).isEqualTo(PREPARED.replace(" ", " -"));
        assertThat(plan.at("/nodes/0/steps/1/reason").asText()).startsWith("The node is in use: nothing of it is changed");
        assertThat(plan.at("/steps/power-cycle")).isEqualTo(JSON.readTree("{\"run\": 0, \"skip\": 2, \"fail\": 0}"));
        assertThat(plan.path("nextNode").asText()).isEqualTo("a");
    }

    @Test
    void aDeployedNodeIsNotRebootedAndTheStepStandsInItsPlace() throws IOException {
        JsonNode plan = plan("deploy-node", "{}", JSON.readTree("{}"), Map.of("bootstrap-node", Foreseen.skip("It is deployed.")))
                .toJson(10, Optional.of("a"));

        assertThat(plan.path("nodes")).hasSize(1);
        assertThat(steps(plan.at("/nodes/0/steps")))
                .isEqualTo("start-introspection -bootstrap-node restore-production-port set-disk-boot -reboot-node monitor-platform");
    }

    @Test
    void aNodeThatFailsGoesNoFurtherAndATaskNeither() throws IOException {
        JsonNode nodes = plan("deploy-site", "{}", JSON.readTree("{}"), Map.of("power-cycle", Foreseen.fail("no"))).toJson(10, Optional.empty());
        assertThat(steps(nodes.at("/nodes/1/steps"))).endsWith("check-not-in-use configure-pxe-port set-pxe-boot !power-cycle");

        JsonNode site = plan("deploy-site", "{}", JSON.readTree("{}"), Map.of("lock-design", Foreseen.fail("no"))).toJson(10, Optional.empty());
        assertThat(steps(site.path("site"))).endsWith("check-next-step !lock-design");
        assertThat(site.path("nodes")).isEmpty();
    }

    @Test
    void destroyedNodesStayDownWhereTheRequestSaysSo() throws IOException {
        JsonNode plan = plan("destroy-node", "{\"rebootstrap\": false}", JSON.readTree("{}"), Map.of()).toJson(10, Optional.empty());

        assertThat(steps(plan.at("/nodes/0/steps"))).isEqualTo("remove-from-cluster release-node forget-node");
        assertThat(steps(plan.path("site"))).isEqualTo("load-design evaluate-rules select-nodes");
    }

    @Test
    void stepsThatStateMachinesHaveInCommonAreAskedForOnce() throws IOException {
        plan("deploy-site", "{}", JSON.readTree("{}"), Map.of());

        assertThat(asked).doesNotHaveDuplicates().contains("select-nodes {\"drivers\":[\"oob\",\"node\",\"network\",\"cluster\"]}");
    }

    private Plan plan(String machine, String scope, JsonNode outputs, Map<String, Foreseen> foreseen) throws IOException {
        Plan plan = new Plan();
        ObjectNode input = ((ObjectNode) JSON.readTree(scope)).put("taskId", "t-1").put("designRef", "file:/site");
        Foresight site = (step, parameters) -> {
            asked.add(step + (step.equals("select-nodes") ? " " + parameters : ""));
            return foreseen.getOrDefault(step, Foreseen.run("It runs.").with((ObjectNode) json(switch (step) {
                case "load-design" -> "{\"designId\": \"d-1\"}";
                case "evaluate-rules" -> "{\"valid\": true, \"errors\": 0, \"warnings\": 0}";
                case "select-nodes" -> "{\"nodes\": [\"a\", \"b\"]}";
                default -> "{}";
            })));
        };
        new Walk(arn -> definition(arn.replaceAll(".*:", "")), site, name -> (step, _) -> {
            asked.add(name + " " + step);
            return foreseen.getOrDefault(step, new Foreseen(Foreseen.Verdict.RUN, "It runs.",
                    outputs.path(step).isMissingNode() ? assumed(step) : outputs.path(step), Outcome.Status.SUCCEEDED));
        }, plan).go(definition(machine), input);
        return plan;
    }

    private static JsonNode assumed(String step) {
        return json(step.equals("check-not-in-use") ? "{\"inUse\": false}" : "{}");
    }

    private static String steps(JsonNode steps) {
        return String.join(" ", StreamSupport.stream(steps.spliterator(), false).map(step -> switch (step.path("verdict").asText()) {
            case "skip" -> "-" + step.path("step").asText();
            case "fail" -> "!" + step.path("step").asText();
            default -> step.path("step").asText();
        }).toList());
    }

    private static JsonNode definition(String machine) {
        try {
            return json(Pattern.compile("\\$\\{(\\w+)StateMachine}").matcher(Files.readString(Path.of("../../statemachine", machine + ".asl.json")))
                    .replaceAll(name -> "arn:aws:states:us-east-1:000000000000:stateMachine:" + StepName.ofState(name.group(1))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
