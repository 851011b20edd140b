package io.drydock.functions.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.functions.engine.FakeFunctions.Reply;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.DescribeMapRunResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/** The state machine verify-node in the engine, whose functions are called over HTTP and answer as a test says. */
@QuarkusTest
class VerifyNodeApiTest extends StepFunctionsApi {
    private static final String VERIFY = PREFIX + "stateMachine:verify-node";
    private static final Reply DONE = Reply.ok("{\"status\":\"succeeded\",\"output\":{}}");

    private final Set<String> refusing = ConcurrentHashMap.newKeySet();
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();

    @BeforeEach
    void functionsSucceed() {
        functions.on("load-design", _ -> Reply.ok("{\"output\":{\"designId\":\"d-1\"}}"));
        functions.on("evaluate-rules", _ -> Reply.ok("{\"output\":{\"valid\":true,\"errors\":0,\"warnings\":0}}"));
        functions.on("check-bmc", request -> {
            mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            try {
                return refusing.contains(node(request)) ? Reply.error("StepFailed", "wrong password") : DONE;
            } finally {
                atOnce.decrementAndGet();
            }
        });
        functions.on("check-hardware", _ -> DONE);
    }

    private void site(int count) {
        String names = IntStream.rangeClosed(1, count).mapToObj("\"rack-07-node-%04d\""::formatted).collect(Collectors.joining(","));
        functions.on("select-nodes", _ -> Reply.ok("{\"output\":{\"count\":" + count + ",\"nodes\":[" + names + "]}}"));
    }

    private DescribeExecutionResponse run(String more) {
        return awaitEnd(start(VERIFY, "{\"taskId\":\"t-1\",\"designRef\":\"file:/designs/site\"" + more + "}"));
    }

    private DescribeMapRunResponse mapRun(String execution) {
        String arn = engine.listMapRuns(request -> request.executionArn(execution)).mapRuns().getFirst().mapRunArn();
        return engine.describeMapRun(request -> request.mapRunArn(arn));
    }

    private static String node(JsonNode request) {
        return request.path("node").asText();
    }

    @Test
    void allNodesOfASiteAreGoneThrough() {
        site(24);

        DescribeExecutionResponse execution = run(",\"maxConcurrency\":5");

        assertThat(execution.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(execution.output()).isEqualTo("{\"taskId\":\"t-1\",\"designId\":\"d-1\",\"nodes\":24,\"failed\":0}");
        assertThat(functions.calls("check-hardware")).hasSize(24);
        assertThat(mostAtOnce.get()).isLessThanOrEqualTo(5);
        assertThat(mapRun(execution.executionArn()).maxConcurrency()).isEqualTo(5);
    }

    @Test
    void aNodeThatFailsIsNamedAndTheOthersAreGoneThrough() {
        site(24);
        refusing.addAll(List.of("rack-07-node-0003", "rack-07-node-0017"));

        DescribeExecutionResponse execution = run("");

        assertThat(execution.status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(execution.error()).isEqualTo("NodesPartlyFailed");
        assertThat(execution.cause()).isEqualTo("2 of 24 nodes failed: rack-07-node-0003, rack-07-node-0017; show-task of task t-1 tells why.");
        assertThat(functions.calls("check-hardware")).hasSize(22);
        assertThat(mapRun(execution.executionArn())).satisfies(run -> {
            assertThat(run.statusAsString()).isEqualTo("SUCCEEDED");
            assertThat(run.maxConcurrency()).isEqualTo(40);
            assertThat(run.itemCounts().failed()).isEqualTo(2);
            assertThat(run.itemCounts().succeeded()).isEqualTo(22);
        });
    }

    @Test
    void moreFailuresThanAreToleratedStopTheRest() {
        site(24);
        refusing.addAll(List.of("rack-07-node-0002", "rack-07-node-0004"));

        DescribeExecutionResponse execution = run(",\"maxConcurrency\":1,\"tolerance\":{\"failedNodes\":1}");

        assertThat(execution.error()).isEqualTo("ToleranceExceeded");
        assertThat(execution.cause()).startsWith("More than 1 of 24 nodes failed");
        assertThat(functions.calls("check-bmc")).hasSize(4);
        assertThat(mapRun(execution.executionArn()).statusAsString()).isEqualTo("FAILED");
    }

    @Test
    void withoutANodeThereIsNothingToDo() {
        site(0);

        DescribeExecutionResponse execution = run("");

        assertThat(execution.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(execution.output()).contains("\"nodes\":0", "nothing was done");
        assertThat(engine.listMapRuns(request -> request.executionArn(execution.executionArn())).mapRuns()).isEmpty();
    }

    @Test
    void aThousandNodesAreGoneThrough() {
        site(1000);
        refusing.add("rack-07-node-0500");

        DescribeExecutionResponse execution = run(",\"maxConcurrency\":200");

        assertThat(execution.cause()).isEqualTo("1 of 1000 nodes failed: rack-07-node-0500; show-task of task t-1 tells why.");
        assertThat(functions.calls("check-hardware")).hasSize(999);
        assertThat(new HashSet<>(functions.calls("check-bmc").stream().map(VerifyNodeApiTest::node).toList())).hasSize(1000);
    }
}
