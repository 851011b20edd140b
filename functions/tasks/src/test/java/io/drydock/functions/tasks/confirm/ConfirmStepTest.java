package io.drydock.functions.tasks.confirm;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.drydock.functions.tasks.machine.StepFunctionsDouble;
import io.drydock.step.Attempt;
import io.drydock.step.Confirmation;
import io.drydock.step.Confirmations;
import io.drydock.step.Step;
import io.drydock.step.StepInProgress;
import io.drydock.step.StepRequest;
import io.drydock.step.StepResult;
import io.drydock.step.StepRunner;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(StepFunctionsDouble.class)
class ConfirmStepTest {
    @Inject
    StepRunner runner;
    @Inject
    Confirmations confirmations;

    private String taskId;

    @BeforeEach
    void aTaskIsThere() {
        taskId = post("verify-node", "{\"designRef\": \"file:/srv/site\"}").statusCode(200).extract().path("taskId");
    }

    @Test
    void aPersonsWordIsKept() {
        waits("check-bmc", "{\"askedAt\": \"2026-05-01T10:00:00Z\", \"instruction\": \"look at it\"}");
        Instant before = Instant.now();

        confirm("check-bmc", "n1", "\"done\": true, \"by\": \"Ada\", \"note\": \"it runs\"").statusCode(200)
                .body("done", equalTo(true), "by", equalTo("Ada"), "node", equalTo("n1"), "step", equalTo("check-bmc"));

        Confirmation said = confirmations.of(taskId, Optional.of("n1"), "check-bmc").orElseThrow();
        assertThat(said.done()).isTrue();
        assertThat(said.note()).isEqualTo("it runs");
        assertThat(said.at()).isAfterOrEqualTo(before);
    }

    @Test
    void theLastWordCounts() {
        waits("check-bmc", "{\"askedAt\": \"2026-05-01T10:00:00Z\"}");
        confirm("check-bmc", "n1", "\"done\": true, \"by\": \"Ada\"").statusCode(200);

        confirm("check-bmc", "n1", "\"done\": false, \"by\": \"Bob\", \"note\": \"no power\"").statusCode(200);

        assertThat(confirmations.of(taskId, Optional.of("n1"), "check-bmc").orElseThrow().done()).isFalse();
    }

    @Test
    void whatDoesNotWaitForAPersonIsRefused() {
        waits("power-cycle", "{\"since\": \"2026-05-01T10:00:00Z\"}");
        run("check-bmc", new StepResult.Done(JsonNodeFactory.instance.objectNode(), "power is on"));

        confirm("power-cycle", "n1", "\"done\": true, \"by\": \"Ada\"").statusCode(409).body("errorType", equalTo("TaskConflict"),
                "errorMessage", containsString("does not wait for a person: it is in-progress"));
        confirm("check-bmc", "n1", "\"done\": true, \"by\": \"Ada\"").statusCode(409)
                .body("errorMessage", containsString("it is succeeded (power is on)"));
        assertThat(confirmations.of(taskId, Optional.of("n1"), "check-bmc")).isEmpty();
    }

    @Test
    void whatIsNotThereIsRefused() {
        waits("check-bmc", "{\"askedAt\": \"2026-05-01T10:00:00Z\"}");

        confirm("check-bmx", "n1", "\"done\": true, \"by\": \"Ada\"").statusCode(404).body("errorType", equalTo("StepNotFound"),
                "errorMessage", containsString("those that have begun are check-bmc"));
        confirm("check-bmc", "n2", "\"done\": true, \"by\": \"Ada\"").statusCode(404).body("errorMessage", containsString("no step of that node"));
        post("confirm-step", "{\"taskId\": \"%s\", \"step\": \"check-bmc\", \"done\": true, \"by\": \"Ada\"}".formatted(taskId)).statusCode(404)
                .body("errorMessage", containsString("no step of the site"));
        taskId = "01ARYZ6S41TSV4RRFFQ69G5FAV";
        confirm("check-bmc", "n1", "\"done\": true, \"by\": \"Ada\"").statusCode(404).body("errorType", equalTo("TaskNotFound"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "\"by\": \"Ada\"                            | \"done\" must be true",
            "\"done\": \"yes\", \"by\": \"Ada\"         | \"done\" must be true",
            "\"done\": true                             | \"by\" is needed",
            "\"done\": true, \"by\": 7                  | \"by\" must be a text",
            "\"done\": true, \"by\": \"Ada\", \"note\": []  | \"note\" must be a text of 2000",
    })
    void whatIsWrongWithTheRequestIsSaid(String words, String message) {
        confirm("check-bmc", "n1", words).statusCode(400).body("errorType", equalTo("InvalidRequest"), "errorMessage", containsString(message));
    }

    private void waits(String step, String handle) {
        assertThatThrownBy(() -> run(step, new StepResult.InProgress(new ObjectMapper().readTree(handle), "waiting")))
                .isInstanceOf(StepInProgress.class);
    }

    private void run(String name, StepResult result) {
        runner.run(new StepRequest(taskId, "d-1", Optional.of("n1"), null), new Step() {
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
                return result;
            }
        });
    }

    private ValidatableResponse confirm(String step, String node, String words) {
        return post("confirm-step", "{\"taskId\": \"%s\", \"node\": \"%s\", \"step\": \"%s\", %s}".formatted(taskId, node, step, words));
    }

    private static ValidatableResponse post(String function, String body) {
        return given().contentType(ContentType.JSON).body(body).post("/" + function).then();
    }
}
