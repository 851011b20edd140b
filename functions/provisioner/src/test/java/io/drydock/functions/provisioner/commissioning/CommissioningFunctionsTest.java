package io.drydock.functions.provisioner.commissioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import io.drydock.functions.provisioner.NodeFunctionsTest;
import io.drydock.functions.provisioner.ProvisionerLab;
import io.drydock.functions.provisioner.maas.MaasParameters;
import io.drydock.lab.maas.fault.MaasFault;
import io.drydock.lab.maas.state.MachineStatus;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** setup-commissioning and commission-node by HTTP alone, so that the same tests hold for the native executable. */
@QuarkusTest
@QuarkusTestResource(ProvisionerLab.class)
class CommissioningFunctionsTest extends NodeFunctionsTest {
    private int timesCommissioned() {
        return lab.maas().counters().timesIn(node, MachineStatus.COMMISSIONING);
    }

    @Test
    void aNodeIsCommissionedOnce() {
        lab.enlisted(node);

        task.call("setup-commissioning", node).then().statusCode(200).body("status", equalTo("skipped"), "reason", containsString("compute-2u"));
        task.call("commission-node", node).then().statusCode(409).body("errorType", equalTo("StepInProgress"), "errorMessage",
                containsString("commissioning"));
        task.untilEnded("commission-node", node).then().statusCode(200).body("status", equalTo("succeeded"), "output.state", equalTo("ready"),
                "output.passed", greaterThan(5), "output.failed", equalTo(0));
        int writes = lab.maas().counters().writes(node);
        otherTask.untilEnded("commission-node", node).then().statusCode(200).body("status", equalTo("skipped"), "output.state", equalTo("ready"));
        assertThat(lab.maas().counters().writes(node)).isEqualTo(writes);
        assertThat(timesCommissioned()).isEqualTo(1);
    }

    @Test
    void scriptsThatAProfileAsksForAreUploadedOnceAndRun() {
        int before = lab.maas().counters().count("POST", "scripts/", "");

        task.call("setup-commissioning", "r1-n01").then().statusCode(200).body("status", equalTo("succeeded"),
                "output.commissioning[0]", equalTo("60-raid"), "output.testing[0]", equalTo("none"), "output.uploaded[0]", equalTo("60-raid"));
        otherTask.call("setup-commissioning", "r1-n01").then().statusCode(200).body("status", equalTo("skipped"));
        task.call("setup-commissioning", "r2-n01").then().statusCode(200).body("status", equalTo("skipped"));
        assertThat(lab.maas().counters().count("POST", "scripts/", "")).isEqualTo(before + 1);

        String id = lab.enlisted("r1-n01");
        task.untilEnded("commission-node", "r1-n01").then().statusCode(200).body("output.state", equalTo("ready"));
        assertThat(lab.api().get("nodes/" + id + "/results/", MaasParameters.NONE).findValuesAsText("name")).contains("60-raid");
    }

    @ParameterizedTest
    @CsvSource({"COMMISSIONING_FAILS, failed commissioning, at fault", "TESTING_FAILS, failed testing, SMART"})
    void aScriptThatFailsIsToldAndTriedAgainByTheNextCall(MaasFault fault, String state, String output) {
        lab.enlisted(node);
        lab.maas().faults().add(node, fault);

        task.untilEnded("commission-node", node).then().statusCode(422).body("errorType", equalTo("StepFailed"), "errorMessage",
                allOf(containsString(state), containsString("exit status 1"), containsString(output)));
        lab.maas().faults().mend(node);
        task.untilEnded("commission-node", node).then().statusCode(200).body("status", equalTo("succeeded"), "output.state", equalTo("ready"),
                "attempts", equalTo(2));
        assertThat(timesCommissioned()).isEqualTo(2);
    }

    @Test
    void aMachineThatIsDeletedMeanwhileIsTold() {
        String id = lab.enlisted(node);
        task.call("commission-node", node).then().statusCode(409);
        lab.api().delete("machines/" + id + "/");

        task.untilEnded("commission-node", node).then().statusCode(422).body("errorMessage", allOf(containsString(id), containsString("deleted")));
    }

    @Test
    void aNodeThatMaasDoesNotKnowCanNotBeCommissioned() {
        task.call("commission-node", node).then().statusCode(422).body("errorMessage",
                allOf(containsString(node), containsString("boot from the network")));
    }

    @Test
    void aNodeThatSomebodyDeployedIsLeftAlone() {
        lab.deployed(node);
        int writes = lab.maas().counters().writes(node);

        task.call("commission-node", node).then().statusCode(200).body("status", equalTo("skipped"), "reason", containsString("left alone"));
        assertThat(lab.maas().counters().writes(node)).isEqualTo(writes);
    }

    @Test
    void aMachineThatIsMarkedBrokenIsCommissionedAgain() {
        String id = lab.commissioned(node);
        lab.api().post("machines/" + id + "/", "mark_broken", MaasParameters.of("comment", "a fan is loud"));

        task.untilEnded("commission-node", node).then().statusCode(200).body("status", equalTo("succeeded"), "output.state", equalTo("ready"));
    }

    @Test
    void aRequestWhoseAnswerWasLostIsNotMadeTwice() {
        lab.enlisted(node);
        lab.maas().faults().lostAnswers(1);
        task.call("commission-node", node).then().statusCode(503).body("errorType", equalTo("DownstreamUnavailable"));
        lab.maas().faults().lostAnswers(0);

        // It may be over by now.
        task.untilEnded("commission-node", node).then().statusCode(200).body("output.state", equalTo("ready"));
        assertThat(timesCommissioned()).isEqualTo(1);
    }

    @Test
    void aStormOfRefusalsIsWeathered() {
        lab.enlisted(node);
        lab.maas().faults().unavailable(0.4, Duration.ZERO);

        task.untilEnded("commission-node", node).then().statusCode(200).body("status", equalTo("succeeded"), "output.state", equalTo("ready"));
        assertThat(timesCommissioned()).isEqualTo(1);
    }
}
