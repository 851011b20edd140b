package io.drydock.functions.provisioner;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/** Calls step functions over HTTP, as the state machine of a task does. */
public record StepCaller(String taskId, String designId) {
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration BETWEEN = Duration.ofMillis(50);

    /** Of a new task. */
    public static StepCaller of(LabDesign design) {
        return new StepCaller("t-" + UUID.randomUUID(), design.id());
    }

    /** One call for a node. */
    public Response call(String step, String node) {
        return post(step, "\"node\": \"" + node + "\", ", "{}");
    }

    /** One call for the site. */
    public Response callForSite(String step, String parameters) {
        return post(step, "", parameters);
    }

    private Response post(String step, String node, String parameters) {
        return given().contentType(ContentType.JSON).body("{\"taskId\": \"" + taskId + "\", \"designId\": \"" + designId + "\", " + node
                + "\"parameters\": " + parameters + "}").post("/" + step);
    }

    /** Calls again and again as long as the step is in progress, another one is in its way, or MAAS can't just now. */
    public Response untilEnded(String step, String node) {
        Instant deadline = Instant.now().plus(LONGEST);
        Response answer = call(step, node);
        while ((answer.statusCode() == 409 || answer.statusCode() == 503) && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(BETWEEN.toNanos());
            answer = call(step, node);
        }
        return answer;
    }
}
