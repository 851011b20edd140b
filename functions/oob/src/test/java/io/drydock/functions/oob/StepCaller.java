package io.drydock.functions.oob;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/** Calls step functions over HTTP, as the state machine of a task does. */
record StepCaller(String taskId) {
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration BETWEEN = Duration.ofMillis(20);

    /** One call. */
    Response call(String step, String node, String parameters) {
        return given().contentType(ContentType.JSON).body("{\"taskId\": \"" + taskId + "\", \"designId\": \"" + OobLab.DESIGN
                + "\", \"node\": \"" + node + "\", \"parameters\": " + parameters + "}").post("/" + step);
    }

    Response call(String step, String node) {
        return call(step, node, "{}");
    }

    /** Calls again and again as long as the step is in progress, or another one is in its way. */
    Response untilEnded(String step, String node) {
        Instant deadline = Instant.now().plus(LONGEST);
        Response answer = call(step, node);
        while (answer.statusCode() == 409 && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(BETWEEN.toNanos());
            answer = call(step, node);
        }
        return answer;
    }
}
