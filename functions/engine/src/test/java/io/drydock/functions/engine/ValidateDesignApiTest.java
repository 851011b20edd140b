package io.drydock.functions.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.functions.engine.FakeFunctions.Reply;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.HistoryEvent;

/** The state machine validate-design, whose functions answer as a test says. */
@QuarkusTest
class ValidateDesignApiTest extends StepFunctionsApi {
    private static final String VALIDATE = PREFIX + "stateMachine:validate-design";
    private static final String INPUT = "{\"taskId\":\"t-1\",\"designRef\":\"file:/designs/site\",\"parameters\":{}}";

    @BeforeEach
    void functionsSucceed() {
        functions.on("load-design", _ -> Reply.ok("{\"status\":\"succeeded\",\"output\":{\"designId\":\"d-1\"}}"));
        functions.on("evaluate-rules", _ -> Reply.ok("{\"status\":\"succeeded\",\"output\":{\"valid\":true,\"errors\":0,\"warnings\":1}}"));
    }

    @Test
    void aValidDesignSucceeds() {
        DescribeExecutionResponse execution = awaitEnd(start(VALIDATE, INPUT));
        assertThat(execution.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(execution.output()).isEqualTo("{\"taskId\":\"t-1\",\"designId\":\"d-1\",\"valid\":true,\"errors\":0,\"warnings\":1}");
        assertThat(execution.startDate()).isBeforeOrEqualTo(execution.stopDate()).isAfter(Instant.now().minus(PATIENCE));
        assertThat(functions.calls("load-design")).singleElement().hasToString(
                "{\"taskId\":\"t-1\",\"parameters\":{\"designRef\":\"file:/designs/site\"}}");
        assertThat(history(execution.executionArn())).extracting(HistoryEvent::typeAsString).containsExactly("ExecutionStarted",
                "TaskStateEntered", "LambdaFunctionScheduled", "LambdaFunctionStarted", "LambdaFunctionSucceeded", "TaskStateExited",
                "TaskStateEntered", "LambdaFunctionScheduled", "LambdaFunctionStarted", "LambdaFunctionSucceeded", "TaskStateExited",
                "ChoiceStateEntered", "ChoiceStateExited", "SucceedStateEntered", "SucceedStateExited", "ExecutionSucceeded");
    }

    @Test
    void anInvalidDesignFailsWithItsErrorsCounted() {
        functions.on("evaluate-rules", _ -> Reply.ok("{\"output\":{\"valid\":false,\"errors\":4,\"warnings\":1}}"));
        DescribeExecutionResponse execution = awaitEnd(start(VALIDATE, INPUT));
        assertThat(execution.status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(execution.error()).isEqualTo("DesignInvalid");
        assertThat(execution.cause()).contains("has 4 errors");
    }

    @Test
    void anErrorOfAFunctionIsRetriedByItsName() {
        AtomicInteger calls = new AtomicInteger();
        functions.on("load-design", _ -> calls.incrementAndGet() < 3 ? Reply.error("DownstreamUnavailable", "the design store is away")
                : Reply.ok("{\"output\":{\"designId\":\"d-2\"}}"));
        DescribeExecutionResponse execution = awaitEnd(start(VALIDATE, INPUT));
        assertThat(execution.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(history(execution.executionArn())).filteredOn(event -> event.lambdaFunctionFailedEventDetails() != null).hasSize(2)
                .allSatisfy(event -> {
                    assertThat(event.lambdaFunctionFailedEventDetails().error()).isEqualTo("DownstreamUnavailable");
                    assertThat(event.lambdaFunctionFailedEventDetails().cause())
                            .isEqualTo("{\"errorType\":\"DownstreamUnavailable\",\"errorMessage\":\"the design store is away\"}");
                });
    }

    @Test
    void aFinalErrorEndsTheExecution() {
        functions.on("load-design", _ -> Reply.error("StepFailed", "no such document"));
        DescribeExecutionResponse execution = awaitEnd(start(VALIDATE, INPUT));
        assertThat(execution.status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(execution.error()).isEqualTo("StepFailed");
        assertThat(functions.calls("load-design")).hasSize(1);
    }

    @Test
    void aRunningExecutionCanBeStopped() throws InterruptedException {
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch let = new CountDownLatch(1);
        functions.on("load-design", _ -> {
            reached.countDown();
            try {
                assertThat(let.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            return Reply.ok("{}");
        });
        String arn = start(VALIDATE, INPUT);
        assertThat(reached.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        Instant stopped = engine.stopExecution(request -> request.executionArn(arn).error("Mistake").cause("wrong site")).stopDate();
        let.countDown();
        DescribeExecutionResponse execution = engine.describeExecution(request -> request.executionArn(arn));
        assertThat(execution.status()).isEqualTo(ExecutionStatus.ABORTED);
        assertThat(execution.error()).isEqualTo("Mistake");
        assertThat(execution.stopDate()).isEqualTo(stopped);
        assertThat(history(arn).getLast().executionAbortedEventDetails().cause()).isEqualTo("wrong site");
        assertThat(engine.stopExecution(request -> request.executionArn(arn)).stopDate()).isEqualTo(stopped);
    }

    @Test
    void aHistoryIsPagedInBothDirections() {
        String arn = awaitEnd(start(VALIDATE, INPUT)).executionArn();
        List<Long> ids = engine.getExecutionHistoryPaginator(request -> request.executionArn(arn).maxResults(5)).events().stream().map(HistoryEvent::id).toList();
        List<Long> reversed = engine.getExecutionHistoryPaginator(request -> request.executionArn(arn).maxResults(7).reverseOrder(true)).events()
                .stream().map(HistoryEvent::id).toList();
        assertThat(ids).hasSize(16).isSorted();
        assertThat(reversed).isEqualTo(ids.reversed());
        assertThat(engine.getExecutionHistory(request -> request.executionArn(arn).includeExecutionData(false)).events())
                .filteredOn(event -> event.stateEnteredEventDetails() != null).isNotEmpty()
                .allSatisfy(event -> assertThat(event.stateEnteredEventDetails().input()).isNull());
    }
}
