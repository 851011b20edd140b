package io.drydock.functions.tasks.plan;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.drydock.functions.tasks.machine.StepFunctionsDouble;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What plan-task says where a driver is not enabled that nodes need. */
@QuarkusTest
@TestProfile(PlanDriversTest.WebhooksAlone.class)
@QuarkusTestResource(value = StepFunctionsDouble.class, restrictToAnnotatedClass = true)
class PlanDriversTest {
    /** The sample site's switches are set up by RESTCONF. */
    public static final class WebhooksAlone implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("drydock.drivers.network", "webhook", "drydock.cluster.kubernetes", "true", "drydock.store.kind", "memory");
        }
    }

    @Test
    void theTaskFailsAtItsStartAndEveryNodeIsNamed() {
        plan("DeploySite").body("site.step", contains("load-design", "evaluate-rules", "select-nodes"), "site[2].verdict", equalTo("fail"),
                "site[2].reason", allOf(startsWith("DriverNotEnabled"), containsString("drydock.drivers.network is webhook; add restconf"),
                        containsString("r1-n01"), containsString("r3-n08")),
                "nodes", hasSize(24), "nodes.steps.flatten().verdict", everyItem(equalTo("fail")),
                "nodes[23].steps[0].reason", containsString("the sdn_api_uri (restconf) in rack r3"));
    }

    @Test
    void aTaskThatDoesNotNeedItIsPlanned() {
        plan("VerifyNode").body("nodes", hasSize(24), "steps.check-bmc.run", equalTo(24));
        plan("RelabelNode").body("steps.relabel-node.run", equalTo(24));
    }

    private static ValidatableResponse plan(String task) {
        String sample = "file:" + Path.of("../../infra/sample-site").toAbsolutePath().normalize();
        return given().contentType(ContentType.JSON).body("{\"task\": \"" + task + "\", \"designRef\": \"" + sample + "\"}").post("/plan-task").then()
                .statusCode(200);
    }
}
