package io.drydock.functions.oob;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;

/** Calls step functions over HTTP, as the state machine of a task does. */
record StepCaller(String taskId) {
    private static final int MOST_CALLS = 60;

    /** One call. */
    Response call(String step, String node, String parameters) {
        return given().contentType(ContentType.JSON).body("{\"taskId\": \"" + taskId + "\", \"designId\": \"" + OobLab.DESIGN
                + "\", \"node\": \"" + node + "\", \"parameters\": " + parameters + "}").post("/" + step);
    }

    Response call(String step, String node) {
        return call(step, node, "{}");
    }

    /** Calls as long as the step is in progress; each call takes its time. */
    Response untilEnded(String step, String node) {
        Response answer = call(step, node);
        for (int calls = 1; answer.statusCode() == 409 && calls < MOST_CALLS; calls++) {
            answer = call(step, node);
        }
        return answer;
    }
}
