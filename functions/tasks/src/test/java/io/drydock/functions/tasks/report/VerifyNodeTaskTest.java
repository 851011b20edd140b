package io.drydock.functions.tasks.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.functions.tasks.machine.StepFunctionsDouble;
import io.drydock.step.Attempt;
import io.drydock.step.Confirmations;
import io.drydock.step.Step;
import io.drydock.step.StepException;
import io.drydock.step.StepFailed;
import io.drydock.step.StepInProgress;
import io.drydock.step.StepRequest;
import io.drydock.step.StepResult;
import io.drydock.step.StepRunner;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A task that goes to nodes, whose steps have written what a test says. */
@QuarkusTest
@QuarkusTestResource(StepFunctionsDouble.class)
class VerifyNodeTaskTest {
    @Inject
    StepRunner runner;

    @Test
    void aTaskOverNodesTellsHowFarItIsWithEach() {
        String taskId = start();
        selected(taskId, 4);
        done(taskId, "n001", "check-bmc");
        done(taskId, "n001", "check-hardware");
        done(taskId, "n002", "check-bmc");
        failed(taskId, "n003", "check-bmc", "the BMC of n003 at 10.20.0.13 refused the password");

        show(taskId, "").body("status", equalTo("running"), "nodes.node", contains("n001", "n002", "n003", "n004"),
                "nodes.status", contains("succeeded", "running", "failed", "pending"), "nodes[2].step", equalTo("check-bmc"),
                "nodes[2].reason", containsString("refused the password"), "nodes[0].reason", nullValue(),
                "nodes[0].steps.step", contains("check-bmc", "check-hardware"), "nodeCounts.failed", equalTo(1), "nodeCounts.pending", equalTo(1),
                "nodeSteps.'check-bmc'.succeeded", equalTo(2), "nodeSteps.'check-bmc'.failed", equalTo(1), "site.steps.step", contains("select-nodes"));
    }

    @Test
    void someFailedNodesMakeATaskPartlyFailed() {
        String taskId = start();
        StepFunctionsDouble.end(arn(taskId), "FAILED", "NodesPartlyFailed", "1 of 4 nodes failed: n003");

        show(taskId, "").body("status", equalTo("partly-failed"), "error.errorMessage", containsString("n003"));
        post("list-tasks", "{\"status\": \"partly-failed\", \"task\": \"VerifyNode\"}").statusCode(200).body("tasks.taskId", hasItem(taskId));
        post("list-tasks", "{\"status\": \"failed\", \"limit\": 500}").statusCode(200).body("tasks.taskId", not(hasItem(taskId)));
        post("stop-task", "{\"taskId\": \"" + taskId + "\"}").statusCode(200).body("status", equalTo("partly-failed"));
        post("retry-task", "{\"taskId\": \"" + taskId + "\"}").statusCode(200).body("status", equalTo("running"));
        show(taskId, "").body("runs", hasSize(2));
    }

    @Test
    void aNodeNoneOfWhoseStepsCouldWriteWhyItFailedIsToldByItsExecution() {
        String taskId = start();
        selected(taskId, 2);
        String nested = arn(taskId) + "-nested";
        StepFunctionsDouble.childFailed(arn(taskId), "n001", "DownstreamUnavailable",
                "{\"errorType\": \"DownstreamUnavailable\", \"errorMessage\": \"step check-bmc of n001: the store did not answer\"}");
        StepFunctionsDouble.started(arn(taskId), nested);
        StepFunctionsDouble.childFailed(nested, "n002", "States.Timeout", "");
        StepFunctionsDouble.end(arn(taskId), "FAILED", "NodesFailed", "All 2 nodes failed");

        show(taskId, "").body("nodes.status", contains("failed", "failed"),
                "nodes.reason", contains("DownstreamUnavailable: step check-bmc of n001: the store did not answer", "States.Timeout: "));
        show(taskId, "&watch=true&nodeLimit=0").body("failures.node", contains("n001", "n002"),
                "failures.reason", contains("DownstreamUnavailable: step check-bmc of n001: the store did not answer", "States.Timeout: "));
    }

    @Test
    void nodesAreToldAPageAtATime() {
        String taskId = start();
        selected(taskId, 130);
        failed(taskId, "n007", "check-bmc", "no");
        failed(taskId, "n090", "check-bmc", "no");

        show(taskId, "").body("nodes", hasSize(100), "nextNode", equalTo("n100"), "nodeCounts.pending", equalTo(128));
        show(taskId, "&nodeAfter=n100").body("nodes", hasSize(30), "nodes[0].node", equalTo("n101"), "nextNode", nullValue());
        show(taskId, "&nodeStatus=failed&nodeLimit=1").body("nodes.node", contains("n007"), "nextNode", equalTo("n007"));
        show(taskId, "&nodeStatus=failed&nodeLimit=1&nodeAfter=n007").body("nodes.node", contains("n090"), "nextNode", nullValue());
        show(taskId, "&nodeLimit=0").body("nodes", hasSize(0), "nextNode", nullValue(), "nodeCounts.failed", equalTo(2));
        post("show-task", "{\"taskId\": \"" + taskId + "\", \"nodeStatus\": \"failed\"}").statusCode(200).body("nodes", hasSize(2));
    }

    @Test
    void whoWatchesIsToldTheOrderOfTheStepsTheirTimesAndWhatFailed() {
        String taskId = start();
        selected(taskId, 4);
        done(taskId, "n001", "check-bmc");
        failed(taskId, "n003", "check-bmc", "the BMC of n003 at 10.20.0.13 refused the password");
        waits(taskId, "n002", "check-bmc", JsonNodeFactory.instance.objectNode().put(Confirmations.ASKED_AT, "2026-05-01T10:00:00Z"));
        waits(taskId, "n004", "check-bmc", JsonNodeFactory.instance.objectNode());

        show(taskId, "&watch=true&nodeLimit=0").body("nodes", hasSize(0), "course", hasSize(1), "course[0].name", equalTo("VerifyNode"),
                "course[0].steps.step", contains("load-design", "evaluate-rules", "select-nodes", "check-bmc", "check-hardware", "check-manifest",
                        "check-connectivity", "check-firmware"),
                "course[0].steps.of", contains("site", "site", "site", "node", "node", "node", "node", "node"),
                "stepTimes.'check-bmc'.ended", equalTo(2), "failures.node", contains("n003"), "failures[0].reason", containsString("refused the password"),
                "waits.node", contains("n002"));
        show(taskId, "").body("course", nullValue(), "stepTimes", nullValue());
    }

    @Test
    void aTaskThatGoesOnInOthersTellsTheirSteps() {
        String taskId = post("destroy-node", "{\"designRef\": \"file:/srv/site\", \"nodes\": {\"racks\": [\"r1\"]}}").statusCode(200).extract().path("taskId");
        String alone = post("destroy-node", "{\"designRef\": \"file:/srv/site\", \"nodes\": {\"racks\": [\"r1\"]}, \"rebootstrap\": false}").statusCode(200)
                .extract().path("taskId");

        show(taskId, "&watch=true").body("course.name", contains("DestroyNode", "PrepareDestroyed", "DeployDestroyed"),
                "course[1].steps[0].step", equalTo("check-not-in-use"), "course[2].steps.step", hasItem("bootstrap-node"));
        show(alone, "&watch=true").body("course.name", contains("DestroyNode"));
    }

    @Test
    void whatIsAskedOfTheNodesIsChecked() {
        String taskId = start();

        given().get("/show-task?nodeLimit=1001&taskId=" + taskId).then().statusCode(400).body("errorMessage", containsString("0 to 1000"));
        given().get("/show-task?nodeStatus=done&taskId=" + taskId).then().statusCode(400).body("errorMessage", containsString("succeeded"));
    }

    @Test
    void theScopeOfTheRequestIsTold() {
        String taskId = post("verify-node", "{\"designRef\": \"file:/srv/site\", \"nodes\": {\"racks\": [\"r1\"]}, \"tolerance\": {\"failedNodes\": 2}}")
                .statusCode(200).body("task", equalTo("VerifyNode")).extract().path("taskId");

        show(taskId, "").body("scope.nodes.racks", contains("r1"), "scope.tolerance.failedNodes", equalTo(2), "nodes", hasSize(0));
    }

    @Test
    void whereTheExecutionIsForgottenTheNodesAreStillTold() {
        var started = post("verify-node", "{\"designRef\": \"file:/srv/site\"}").statusCode(200).extract();
        String taskId = started.path("taskId");
        selected(taskId, 2);
        done(taskId, "n001", "check-bmc");
        StepFunctionsDouble.forget(started.path("executionArn"));

        show(taskId, "").body("status", equalTo("failed"), "nodes.status", contains("succeeded", "pending"));
    }

    private void selected(String taskId, int count) {
        ObjectNode output = JsonNodeFactory.instance.objectNode().put("count", count);
        ArrayNode names = output.putArray("nodes");
        IntStream.rangeClosed(1, count).mapToObj("n%03d"::formatted).forEach(names::add);
        run(taskId, Optional.empty(), "select-nodes", () -> new StepResult.Done(output, "selected"));
    }

    private void done(String taskId, String node, String step) {
        run(taskId, Optional.of(node), step, () -> new StepResult.Done(JsonNodeFactory.instance.objectNode(), "done"));
    }

    private void failed(String taskId, String node, String step, String why) {
        assertThatThrownBy(() -> run(taskId, Optional.of(node), step, () -> {
            throw new StepFailed(why);
        })).isInstanceOf(StepException.class);
    }

    private void waits(String taskId, String node, String step, JsonNode handle) {
        assertThatThrownBy(() -> run(taskId, Optional.of(node), step, () -> new StepResult.InProgress(handle, "it goes on"))).isInstanceOf(StepInProgress.class);
    }

    private void run(String taskId, Optional<String> node, String name, Supplier<StepResult> work) {
        runner.run(new StepRequest(taskId, "d-1", node, null), new Step() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String inputDigest() {
                return "digest";
            }

            @Override
            public StepResult attempt(Attempt attempt) {
                return work.get();
            }
        });
    }

    private static String start() {
        return post("verify-node", "{\"designRef\": \"file:/srv/site\"}").statusCode(200).extract().path("taskId");
    }

    private static String arn(String taskId) {
        return show(taskId, "").extract().path("executionArn");
    }

    private static ValidatableResponse show(String taskId, String more) {
        return given().get("/show-task?taskId=" + taskId + more).then().statusCode(200);
    }

    private static ValidatableResponse post(String function, String body) {
        return given().contentType(ContentType.JSON).body(body).post("/" + function).then();
    }
}
