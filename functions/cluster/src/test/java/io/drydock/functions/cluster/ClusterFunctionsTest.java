package io.drydock.functions.cluster;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.drydock.lab.promenade.LabPromenade;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The functions by HTTP alone, on the lab's Promenade, so that the same tests hold for the native executable ({@link ClusterFunctionsIT}). */
@QuarkusTest
@QuarkusTestResource(ClusterLab.class)
class ClusterFunctionsTest {
    LabPromenade promenade;

    private final String task = "t-" + UUID.randomUUID();

    private Response call(String step, String node) {
        return call(task, step, node);
    }

    private static Response call(String task, String step, String node) {
        return given().contentType(ContentType.JSON).body("{\"taskId\": \"" + task + "\", \"designId\": \"" + ClusterLab.DESIGN + "\""
                + (node.isEmpty() ? "" : ", \"node\": \"" + node + "\"") + "}").post("/" + step);
    }

    @AfterEach
    void mend() {
        promenade.well(true);
    }

    @Test
    void labelsOfTheDesignAreSet() {
        call("relabel-node", "r1-n01").then().statusCode(200).body("status", equalTo("succeeded"), "output.set.site", equalTo("quay"));

        assertThat(promenade.labels("r1-n01")).isEqualTo(Map.of("site", "quay", "node-role", "control", "rack", "r1"));
    }

    @Test
    void aTokenThatHasExpiredIsReplaced() {
        call("relabel-node", "r1-n02").then().statusCode(200);
        promenade.expireTokens();
        call("relabel-node", "r1-n03").then().statusCode(200);

        assertThat(promenade.labels("r1-n03")).containsEntry("node-role", "worker");
    }

    @Test
    void aTaskSetsTheLabelsOfANodeOnce() {
        call("relabel-node", "r1-n04").then().statusCode(200);
        int before = promenade.writes();
        call("relabel-node", "r1-n04").then().statusCode(200).body("status", equalTo("succeeded"));

        assertThat(promenade.writes()).isEqualTo(before);
    }

    @Test
    void theSameLabelsByAnotherTaskAreNoChange() {
        call("relabel-node", "r1-n06").then().statusCode(200).body("status", equalTo("succeeded"));
        int before = promenade.writes();
        call(task + "-2", "relabel-node", "r1-n06").then().statusCode(200).body("status", equalTo("skipped"), "reason", containsString("task " + task));

        assertThat(promenade.writes()).as("Promenade can't be asked: it is told all the same").isGreaterThan(before);
    }

    @Test
    void aPromenadeThatIsNotWellMayBeAskedLater() {
        promenade.well(false);

        call("relabel-node", "r1-n05").then().statusCode(503).body("errorType", equalTo("DownstreamUnavailable"),
                "errorMessage", allOf(containsString(promenade.url()), containsString("PUT node-labels/r1-n05"), containsString("attempt 2 of 2"),
                        containsString("503"), not(containsString("promise"))));
        call("check-next-step", "").then().statusCode(503).body("errorMessage", containsString("2 of 2 systems"));
        promenade.well(true);
        call("relabel-node", "r1-n05").then().statusCode(200);
        call("check-next-step", "").then().statusCode(200).body("status", equalTo("succeeded"), "reason", containsString(promenade.url()));
    }

    @Test
    void withoutAClusterThereIsNothingToLeaveOrToWatch() {
        call("remove-from-cluster", "r1-n06").then().statusCode(200).body("status", equalTo("skipped"), "reason", containsString("No cluster"));
        call("monitor-platform", "r1-n06").then().statusCode(200).body("status", equalTo("skipped"), "reason", containsString("No cluster"));
    }
}
