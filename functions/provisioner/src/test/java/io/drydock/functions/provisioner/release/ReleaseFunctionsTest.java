package io.drydock.functions.provisioner.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.drydock.functions.provisioner.NodeFunctionsTest;
import io.drydock.functions.provisioner.ProvisionerLab;
import io.drydock.functions.provisioner.maas.MaasParameters;
import io.drydock.lab.maas.fault.MaasFault;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** release-node and forget-node by HTTP alone, so that the same tests hold for the native executable ({@link ReleaseFunctionsIT}). */
@QuarkusTest
@QuarkusTestResource(ProvisionerLab.class)
class ReleaseFunctionsTest extends NodeFunctionsTest {
    private int timesReleased() {
        return lab.maas().counters().byOperation(node).entrySet().stream().filter(entry -> entry.getKey().op().equals("release"))
                .mapToInt(entry -> entry.getValue()).sum();
    }

    @Test
    void aDeployedNodeIsReleasedOnceAndForgotten() {
        String id = lab.deployed(node);

        task.call("forget-node", node).then().statusCode(422).body("errorMessage", allOf(containsString("deployed"), containsString("release-node")));
        task.call("release-node", node).then().statusCode(409).body("errorType", equalTo("StepInProgress"));
        task.untilEnded("release-node", node).then().statusCode(200).body("status", equalTo("succeeded"), "output.known", equalTo(true),
                "output.state", equalTo("ready"), "reason", containsString("erase quick"));
        otherTask.untilEnded("release-node", node).then().statusCode(200).body("status", equalTo("skipped"), "output.state", equalTo("ready"));
        assertThat(timesReleased()).isEqualTo(1);

        task.untilEnded("forget-node", node).then().statusCode(200).body("status", equalTo("succeeded"), "output.systemId", equalTo(id),
                "output.archivedAt", notNullValue());
        assertThat(lab.machine(node)).isEmpty();
        otherTask.untilEnded("forget-node", node).then().statusCode(200).body("status", equalTo("skipped"));
    }

    @Test
    void aNodeThatMaasDoesNotKnowNeedsNoRelease() {
        task.call("release-node", node).then().statusCode(200).body("status", equalTo("skipped"), "output.known", equalTo(false));
        task.call("forget-node", node).then().statusCode(200).body("status", equalTo("skipped"));
    }

    @Test
    void aForgottenNodeEnlistsItselfAgainAndIsFound() {
        String before = lab.enlisted(node);
        task.untilEnded("identify-node", node).then().statusCode(200);
        task.untilEnded("forget-node", node).then().statusCode(200).body("status", equalTo("succeeded"));

        String after = lab.enlisted(node);
        assertThat(after).isNotEqualTo(before);
        otherTask.untilEnded("identify-node", node).then().statusCode(200).body("output.systemId", equalTo(after), "output.hostname", equalTo(node));
    }

    @Test
    void disksThatCanNotBeErasedFailTheStepUntilTheyCan() {
        lab.deployed(node);
        lab.maas().faults().add(node, MaasFault.ERASING_FAILS);

        task.untilEnded("release-node", node).then().statusCode(422).body("errorType", equalTo("StepFailed"),
                "errorMessage", containsString("failed erasing its disks"));
        lab.maas().faults().mend(node);
        task.untilEnded("release-node", node).then().statusCode(200).body("status", equalTo("succeeded"), "output.state", equalTo("ready"));
    }

    @Test
    void aMachineThatIsLockedIsLeftAlone() {
        String id = lab.deployed(node);
        lab.api().post("machines/" + id + "/", "lock", MaasParameters.NONE);

        task.call("check-not-in-use", node).then().statusCode(200).body("status", equalTo("skipped"), "reason", containsString("locked"));
        task.call("release-node", node).then().statusCode(422).body("errorMessage", containsString("locked"));
        assertThat(timesReleased()).isZero();
    }

    @Test
    void aReleaseWhoseAnswerWasLostIsNotMadeTwice() {
        lab.allocated(node);
        lab.maas().faults().lostAnswers(1);
        task.call("release-node", node).then().statusCode(503).body("errorType", equalTo("DownstreamUnavailable"));
        lab.maas().faults().lostAnswers(0);

        task.untilEnded("release-node", node).then().statusCode(200).body("output.state", equalTo("ready"));
        assertThat(timesReleased()).isEqualTo(1);
    }
}
