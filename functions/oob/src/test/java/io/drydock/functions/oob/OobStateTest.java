package io.drydock.functions.oob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.drydock.function.node.ManagedNodes;
import io.drydock.function.node.NodeDigest;
import io.drydock.functions.oob.power.PowerCycle;
import io.drydock.functions.oob.step.OobSteps;
import io.drydock.lab.server.Change;
import io.drydock.lab.server.LabServer;
import io.drydock.lab.server.PowerState;
import io.drydock.step.BuildModels;
import io.drydock.step.Confirmation;
import io.drydock.step.Confirmations;
import io.drydock.step.StepRequest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What steps leave in the store, and find there after a crash or a person's word. */
@QuarkusTest
@QuarkusTestResource(OobLab.class)
class OobStateTest {
    OobLab.Servers servers;

    @Inject
    BuildModels models;

    @Inject
    Confirmations confirmations;

    @Inject
    ManagedNodes nodes;

    @Inject
    PowerCycle powerCycle;

    @Inject
    OobSteps steps;

    private final StepCaller task = new StepCaller("t-" + UUID.randomUUID());

    private static List<Change.Kind> powerChanges(LabServer server) {
        return server.changes().stream().map(Change::kind).filter(kind -> kind == Change.Kind.POWER_ON || kind == Change.Kind.POWER_OFF).toList();
    }

    private JsonNode known(String node, String section) {
        return models.get(node, section).orElseThrow().content();
    }

    /** As if a worker had died once it had begun with a phase of power-cycle. */
    private void begun(String node, String phase) {
        StepRequest request = new StepRequest(task.taskId(), OobLab.DESIGN, Optional.of(node), JsonNodeFactory.instance.objectNode());
        models.put(node, "power-change", task.taskId(), "power-cycle", JsonNodeFactory.instance.objectNode().put("phase", phase)
                .put("since", Instant.now().toString()).put("attempt", 1).put("digest", NodeDigest.of(request, steps.driven(powerCycle), nodes.of(request))));
    }

    @Test
    void theBuildModelKnowsWhatWasFoundOut() {
        String node = "redfish-" + servers.next().name();
        task.call("check-hardware", node).then().statusCode(200);
        task.call("set-pxe-boot", node).then().statusCode(200);
        task.untilEnded("power-cycle", node).then().statusCode(200);

        assertThat(models.of(node).keySet()).contains("alarms", "bmc", "boot", "hardware", "inventory", "power");
        assertThat(known(node, "bmc").path("protocol").asText()).isEqualTo("redfish");
        assertThat(known(node, "bmc").path("identity").path("bmcFirmware").asText()).contains("2.40");
        assertThat(known(node, "power").path("power").asText()).isEqualTo("on");
        assertThat(known(node, "boot").path("device").asText()).isEqualTo("pxe");
        assertThat(known(node, "inventory").path("pciDevices")).isNotEmpty();
        assertThat(known(node, "hardware").path("fail").asInt(-1)).isZero();
        assertThat(models.of(node).values()).allSatisfy(section -> assertThat(section.taskId()).isEqualTo(task.taskId()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"redfish", "ipmi"})
    void aCycleWhoseLastCommandWasGivenIsNotDoneTwice(String type) {
        LabServer server = servers.next();
        String node = type + "-" + server.name();
        new StepCaller("on-" + UUID.randomUUID()).untilEnded("power-on", node).then().statusCode(200);
        begun(node, "on");

        task.untilEnded("power-cycle", node).then().statusCode(200).body("status", equalTo("succeeded"), "output.power", equalTo("on"));

        assertThat(powerChanges(server)).containsExactly(Change.Kind.POWER_ON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"redfish", "ipmi"})
    void aCycleThatWasCutOffWithPowerOffGoesOn(String type) {
        LabServer server = servers.next();
        begun(type + "-" + server.name(), "off");

        task.untilEnded("power-cycle", type + "-" + server.name()).then().statusCode(200).body("status", equalTo("succeeded"));

        assertThat(powerChanges(server)).containsExactly(Change.Kind.POWER_ON);
    }

    @Test
    void whatAnotherTaskHadBegunDoesNotCount() {
        LabServer server = servers.next();
        String node = "redfish-" + server.name();
        StepCaller another = new StepCaller("on-" + UUID.randomUUID());
        another.untilEnded("power-on", node).then().statusCode(200);
        begun(node, "on");

        another.untilEnded("power-cycle", node).then().statusCode(200);

        assertThat(powerChanges(server)).containsExactly(Change.Kind.POWER_ON, Change.Kind.POWER_OFF, Change.Kind.POWER_ON);
    }

    @Test
    void twoTasksAtOnceCycleOneNodeOneAfterTheOther() throws Exception {
        LabServer server = servers.next();
        String node = "redfish-" + server.name();
        task.untilEnded("power-on", node).then().statusCode(200);

        try (ExecutorService tasks = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> ended = List.of("a", "b").stream().map(name -> tasks.submit(() ->
                    new StepCaller(name + UUID.randomUUID()).untilEnded("power-cycle", node).statusCode())).toList();
            for (Future<Integer> status : ended) {
                assertThat(status.get()).isEqualTo(200);
            }
        }

        assertThat(server.power()).isEqualTo(PowerState.ON);
        assertThat(powerChanges(server)).containsExactly(Change.Kind.POWER_ON, Change.Kind.POWER_OFF, Change.Kind.POWER_ON,
                Change.Kind.POWER_OFF, Change.Kind.POWER_ON);
    }

    @Test
    void aPersonsWordEndsTheStep() {
        String node = "manual-" + servers.next().name();
        Map<String, Boolean> words = Map.of("power-off", true, "power-on", false);
        words.forEach((step, done) -> {
            task.call(step, node).then().statusCode(409).body("errorType", equalTo("StepInProgress"));
            confirmations.put(task.taskId(), Optional.of(node), step, new Confirmation(done, "ann", "by hand at the rack", Instant.now()));
        });

        task.call("power-off", node).then().statusCode(200).body("status", equalTo("succeeded"), "reason", containsString("by hand at the rack"));
        task.call("power-on", node).then().statusCode(422).body("errorType", equalTo("StepFailed"),
                "errorMessage", allOf(containsString("by hand at the rack"), containsString("ann")));
    }
}
