package io.drydock.functions.drydock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.drydock.functions.engine.task.CallTime;
import io.drydock.functions.engine.task.TaskAnswer;
import io.drydock.functions.engine.task.TaskInvoker;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Functions of this process are called without a way through the network: nothing listens where the configuration says that functions are. */
@QuarkusTest
@TestProfile(InProcessInvokerTest.NobodyListens.class)
class InProcessInvokerTest {
    @Inject
    TaskInvoker invoker;

    /** Functions are at a port that nothing can listen on. */
    public static final class NobodyListens implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("drydock.functions.url", "http://127.0.0.1:0/{function}", "drydock.store.kind", "memory", "quarkus.http.test-port", "0");
        }
    }

    private TaskAnswer call(String function, JsonNode payload) throws InterruptedException {
        return invoker.invoke("arn:aws:lambda:us-east-1:000000000000:function:" + function, payload, new CallTime(InstantSource.system(), Instant.now().plusSeconds(60), () -> {
        }));
    }

    @Test
    void aFunctionOfThisProcessAnswers() throws Exception {
        assertThat(call("list-tasks", JsonNodeFactory.instance.objectNode()))
                .isInstanceOfSatisfying(TaskAnswer.Succeeded.class, answer -> assertThat(answer.result().path("tasks").isArray()).isTrue());
    }

    @Test
    void itsErrorsHaveTheNamesThatTheyHaveOverHttp() throws Exception {
        assertThat(call("load-design", JsonNodeFactory.instance.objectNode()))
                .isInstanceOfSatisfying(TaskAnswer.Failed.class, failed -> {
                    assertThat(failed.error()).isEqualTo("InvalidRequest");
                    assertThat(failed.cause()).startsWith("{\"errorType\":\"InvalidRequest\",\"errorMessage\":\"");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"load-design", "lock-design", "check-bmc", "check-provisioner", "configure-site-networks", "commission-node", "bootstrap-node",
            "release-node", "check-manifest", "start-introspection", "boot-action-assets", "report-boot-action", "monitor-platform", "relabel-node"})
    void everyApplicationsFunctionsAreInThisProcess(String function) throws Exception {
        assertThat(call(function, JsonNodeFactory.instance.objectNode())).isInstanceOfSatisfying(TaskAnswer.Failed.class, failed ->
                assertThat(failed.error()).isEqualTo("InvalidRequest"));
    }

    @Test
    void aFunctionOfAnotherProcessIsCalledOverHttp() throws Exception {
        assertThat(call("of-elsewhere", JsonNodeFactory.instance.objectNode()))
                .isInstanceOfSatisfying(TaskAnswer.Failed.class, failed -> assertThat(failed.cause()).contains("POST http://127.0.0.1:0/of-elsewhere"));
    }
}
