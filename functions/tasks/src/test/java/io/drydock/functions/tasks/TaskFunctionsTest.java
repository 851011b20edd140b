package io.drydock.functions.tasks;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.drydock.functions.tasks.machine.StepFunctionsDouble;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(StepFunctionsDouble.class)
class TaskFunctionsTest {

    @Test
    void aTaskIsStartedOnceForARequestId() {
        String body = "{\"designRef\": \"file:/srv/site\", \"requestId\": \"%s\"}".formatted(UUID.randomUUID());

        String first = post("validate-design", body).statusCode(200).body("task", equalTo("ValidateDesign"), "status", equalTo("running"),
                "executionArn", startsWith("arn:aws:states:")).extract().path("taskId");

        post("validate-design", body).statusCode(200).body("taskId", equalTo(first));
    }

    @Test
    void aRequestIdIsForOneRequest() {
        String id = UUID.randomUUID().toString();
        post("validate-design", "{\"designRef\": \"file:/a\", \"requestId\": \"%s\"}".formatted(id)).statusCode(200);

        post("validate-design", "{\"designRef\": \"file:/b\", \"requestId\": \"%s\"}".formatted(id)).statusCode(409)
                .body("errorType", equalTo("TaskConflict"), "errorMessage", containsString(id));
    }

    @Test
    void documentsMayComeWithTheRequest() {
        String taskId = post("validate-design", "{\"documents\": \"schema: drydock/Region/v1\"}").statusCode(200).extract().path("taskId");

        show(taskId).body("designRef", startsWith("upload:"));
    }

    @Test
    void theStateMachinesEndIsTheTasksEnd() {
        String taskId = start();
        StepFunctionsDouble.end(arn(taskId), "FAILED", "DesignInvalid", "2 errors");

        show(taskId).body("status", equalTo("failed"), "error.errorType", equalTo("DesignInvalid"), "error.errorMessage", equalTo("2 errors"),
                "endedAt", startsWith("2026-09-2"));
    }

    @Test
    void aFailedTaskIsRetriedByARunOfItsOwn() {
        String taskId = start();
        StepFunctionsDouble.end(arn(taskId), "FAILED", "DownstreamUnavailable", "no answer");

        post("retry-task", reference(taskId)).statusCode(200).body("status", equalTo("running"), "executionArn", containsString(taskId + "-2"),
                "$", not(hasKey("reason")));
        show(taskId).body("status", equalTo("running"), "runs.size()", equalTo(2), "runs.number", hasItem(2));
    }

    @Test
    void aTaskThatRunsOrSucceededIsNotRunAgain() {
        String taskId = start();
        post("retry-task", reference(taskId)).statusCode(200).body("status", equalTo("running"), "reason", containsString("is running"));
        StepFunctionsDouble.end(arn(taskId), "SUCCEEDED", null, null);

        post("retry-task", reference(taskId)).statusCode(200).body("status", equalTo("succeeded"), "reason", containsString("nothing to go on with"));
        show(taskId).body("runs.size()", equalTo(1));
    }

    @Test
    void aStoppedTaskCanGoOn() {
        String taskId = start();

        post("stop-task", reference(taskId)).statusCode(200).body("status", equalTo("stopped"));
        post("stop-task", reference(taskId)).statusCode(200).body("status", equalTo("stopped"));
        post("retry-task", reference(taskId)).statusCode(200).body("status", equalTo("running"));
    }

    @Test
    void anExecutionThatIsForgottenFailsTheTaskWithAWayOn() {
        String taskId = start();
        StepFunctionsDouble.forget(arn(taskId));

        show(taskId).body("status", equalTo("failed"), "error.errorType", equalTo("ExecutionUnknown"),
                "error.errorMessage", containsString("retry-task"));
    }

    @Test
    void aTaskThatCouldNotBeStartedIsStartedByARetry() {
        String error;
        StepFunctionsDouble.unavailable(true);
        try {
            error = post("validate-design", "{\"designRef\": \"file:/srv/site\"}").statusCode(503).body("errorType", equalTo("EngineUnavailable"),
                    "errorMessage", containsString("retry-task")).extract().path("errorMessage");
        } finally {
            StepFunctionsDouble.unavailable(false);
        }
        String taskId = error.split(" ")[1];

        show(taskId).body("status", equalTo("requested"), "runs.size()", equalTo(0));
        post("retry-task", reference(taskId)).statusCode(200).body("status", equalTo("running"));
    }

    @Test
    void tasksAreListedNewestFirstAPageAtATime() {
        String older = start();
        String newer = start();

        String next = given().queryParam("limit", 1).get("/list-tasks").then().statusCode(200)
                .body("tasks.size()", equalTo(1), "tasks[0].taskId", equalTo(newer)).extract().path("next");
        given().queryParam("limit", 1).queryParam("after", next).get("/list-tasks").then().statusCode(200).body("tasks[0].taskId", equalTo(older));
    }

    @Test
    void tasksAreListedByStatus() {
        String running = start();
        String stopped = start();
        post("stop-task", reference(stopped)).statusCode(200);

        post("list-tasks", "{\"status\": \"stopped\", \"task\": \"ValidateDesign\"}").statusCode(200)
                .body("tasks.taskId", hasItem(stopped), "tasks.taskId", not(hasItem(running)));
    }

    @Test
    void wrongRequestsAreToldInOneShape() {
        post("validate-design", "{").statusCode(400).body("errorType", equalTo("InvalidRequest"), "errorMessage", containsString("not JSON"));
        post("validate-design", "").statusCode(400).body("errorType", equalTo("InvalidRequest"));
        post("validate-design", "{}").statusCode(400).body("errorMessage", containsString("designRef"));
        post("show-task", "{}").statusCode(400).body("errorMessage", containsString("taskId"));
        post("show-task", "[1]").statusCode(400).body("errorType", equalTo("InvalidRequest"));
        post("show-task", "{\"taskId\": \"nope\"}").statusCode(404).body("errorType", equalTo("TaskNotFound"));
        post("retry-task", reference("01ARYZ6S41TSV4RRFFQ69G5FAV")).statusCode(404).body("errorType", equalTo("TaskNotFound"));
        post("list-tasks", "{\"limit\": 0}").statusCode(400).body("errorMessage", containsString("limit"));
        post("list-tasks", "{\"status\": \"done\"}").statusCode(400).body("errorMessage", containsString("succeeded"));
        post("no-such-function", "{}").statusCode(404).body("errorType", equalTo("NotFound"));
        given().delete("/show-task").then().statusCode(405).body("errorType", equalTo("MethodNotAllowed"));
        given().get("/").then().body("errorType", not(equalTo(null)));
    }

    private static String start() {
        return post("validate-design", "{\"designRef\": \"file:/srv/site\"}").statusCode(200).extract().path("taskId");
    }

    private static String arn(String taskId) {
        return show(taskId).extract().path("executionArn");
    }

    private static String reference(String taskId) {
        return "{\"taskId\": \"" + taskId + "\"}";
    }

    private static ValidatableResponse show(String taskId) {
        ValidatableResponse answer = given().queryParam("taskId", taskId).get("/show-task").then().statusCode(200);
        assertThat(answer.extract().<String>path("taskId")).isEqualTo(taskId);
        return answer;
    }

    private static ValidatableResponse post(String function, String body) {
        return given().contentType(ContentType.JSON).body(body).post("/" + function).then();
    }
}
