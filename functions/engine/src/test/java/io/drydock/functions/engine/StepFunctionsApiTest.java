package io.drydock.functions.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.functions.engine.FakeFunctions.Reply;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionAlreadyExistsException;
import software.amazon.awssdk.services.sfn.model.ExecutionDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.HistoryEvent;
import software.amazon.awssdk.services.sfn.model.InvalidArnException;
import software.amazon.awssdk.services.sfn.model.InvalidDefinitionException;
import software.amazon.awssdk.services.sfn.model.InvalidExecutionInputException;
import software.amazon.awssdk.services.sfn.model.InvalidNameException;
import software.amazon.awssdk.services.sfn.model.StateMachineAlreadyExistsException;
import software.amazon.awssdk.services.sfn.model.StateMachineDoesNotExistException;

/** The engine's API, driven by AWS's own client. */
@QuarkusTest
@QuarkusTestResource(FakeFunctionsResource.class)
class StepFunctionsApiTest {
    private static final String VALIDATE = "arn:aws:states:us-east-1:000000000000:stateMachine:validate-design";
    private static final String ROLE = "arn:aws:iam::000000000000:role/test";
    private static final String INPUT = "{\"taskId\":\"t-1\",\"designRef\":\"file:/designs/site\",\"parameters\":{}}";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TestHTTPResource("/")
    URI address;
    FakeFunctions functions;
    private SfnClient engine;

    @BeforeEach
    void connect() {
        engine = SfnClient.builder().endpointOverride(address).region(Region.US_EAST_1).httpClient(UrlConnectionHttpClient.create())
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("none", "none"))).build();
        functions.on("load-design", _ -> Reply.ok("{\"status\":\"succeeded\",\"output\":{\"designId\":\"d-1\"}}"));
        functions.on("evaluate-rules", _ -> Reply.ok("{\"status\":\"succeeded\",\"output\":{\"valid\":true,\"errors\":0,\"warnings\":1}}"));
    }

    @AfterEach
    void disconnect() {
        engine.close();
    }

    private String start(String arn, String input) {
        return engine.startExecution(request -> request.stateMachineArn(arn).input(input)).executionArn();
    }

    private String create(String name, String definition) {
        return engine.createStateMachine(request -> request.name(name).definition(definition).roleArn(ROLE)).stateMachineArn();
    }

    private DescribeExecutionResponse awaitEnd(String arn) {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            DescribeExecutionResponse execution = engine.describeExecution(request -> request.executionArn(arn));
            if (execution.status() != ExecutionStatus.RUNNING) {
                return execution;
            }
            assertThat(Instant.now()).as("%s is still running", arn).isBefore(end);
            Thread.onSpinWait();
        }
    }

    private List<HistoryEvent> history(String arn) {
        return engine.getExecutionHistory(request -> request.executionArn(arn)).events();
    }

    private static String wait(int seconds) {
        return "{\"QueryLanguage\":\"JSONata\",\"StartAt\":\"W\",\"States\":{\"W\":{\"Type\":\"Wait\",\"Seconds\":" + seconds + ",\"End\":true}}}";
    }

    @Test
    void aValidDesignSucceeds() {
        DescribeExecutionResponse execution = awaitEnd(start(VALIDATE, INPUT));
        assertThat(execution.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(execution.output()).isEqualTo("{\"taskId\":\"t-1\",\"designId\":\"d-1\",\"valid\":true,\"errors\":0,\"warnings\":1}");
        assertThat(execution.startDate()).isBeforeOrEqualTo(execution.stopDate()).isAfter(Instant.now().minus(PATIENCE));
        assertThat(functions.calls("load-design")).singleElement().hasToString(
                "{\"taskId\":\"t-1\",\"designId\":\"\",\"parameters\":{\"designRef\":\"file:/designs/site\"}}");
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
    void aNameIsUsedOnce() {
        String machine = create("once", wait(600));
        String first = engine.startExecution(request -> request.stateMachineArn(machine).name("n").input("{\"a\": 1}")).executionArn();
        assertThat(engine.startExecution(request -> request.stateMachineArn(machine).name("n").input("{\"a\":1}")).executionArn()).isEqualTo(first);
        assertThatThrownBy(() -> engine.startExecution(request -> request.stateMachineArn(machine).name("n").input("{\"a\":2}")))
                .isInstanceOf(ExecutionAlreadyExistsException.class);
        engine.stopExecution(request -> request.executionArn(first));
        assertThatThrownBy(() -> engine.startExecution(request -> request.stateMachineArn(machine).name("n").input("{\"a\":1}")))
                .isInstanceOf(ExecutionAlreadyExistsException.class);
    }

    @Test
    void executionsAreListedNewestFirstByStatusAndPage() {
        String machine = create("listed", wait(600));
        List<String> arns = List.of(start(machine, "{}"), start(machine, "{}"), start(machine, "{}"));
        engine.stopExecution(request -> request.executionArn(arns.get(1)));
        assertThat(engine.listExecutionsPaginator(request -> request.stateMachineArn(machine).maxResults(1)).executions())
                .extracting(execution -> execution.executionArn()).containsExactlyInAnyOrderElementsOf(arns);
        assertThat(engine.listExecutions(request -> request.stateMachineArn(machine)).executions())
                .extracting(execution -> execution.startDate()).isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(engine.listExecutions(request -> request.stateMachineArn(machine).statusFilter(ExecutionStatus.ABORTED)).executions())
                .extracting(execution -> execution.executionArn()).containsExactly(arns.get(1));
        arns.forEach(arn -> engine.stopExecution(request -> request.executionArn(arn)));
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

    @Test
    void aStateMachineIsCreatedUpdatedDescribedListedAndDeleted() {
        String arn = create("made", wait(1));
        assertThat(create("made", wait(1))).isEqualTo(arn);
        assertThatThrownBy(() -> create("made", wait(2))).isInstanceOf(StateMachineAlreadyExistsException.class);
        String before = engine.describeStateMachine(request -> request.stateMachineArn(arn)).revisionId();
        engine.updateStateMachine(request -> request.stateMachineArn(arn).definition(wait(3)));
        var described = engine.describeStateMachine(request -> request.stateMachineArn(arn));
        assertThat(described.definition()).isEqualTo(wait(3));
        assertThat(described.revisionId()).isNotEqualTo(before);
        assertThat(engine.listStateMachinesPaginator(request -> request.maxResults(1)).stateMachines())
                .extracting(machine -> machine.name()).contains("made", "validate-design");
        engine.deleteStateMachine(request -> request.stateMachineArn(arn));
        assertThatThrownBy(() -> engine.describeStateMachine(request -> request.stateMachineArn(arn)))
                .isInstanceOf(StateMachineDoesNotExistException.class);
    }

    @Test
    void mistakesHaveTheErrorsOfTheApi() {
        assertThatThrownBy(() -> create("bad", "{}")).isInstanceOf(InvalidDefinitionException.class)
                .hasMessageContaining("/StartAt").hasMessageContaining("/States");
        assertThatThrownBy(() -> create("a b", wait(1))).isInstanceOf(InvalidNameException.class);
        assertThatThrownBy(() -> start("arn:aws:states:us-east-1:000000000000:stateMachine:none", "{}")).isInstanceOf(StateMachineDoesNotExistException.class);
        assertThatThrownBy(() -> start("nonsense", "{}")).isInstanceOf(InvalidArnException.class);
        assertThatThrownBy(() -> start(VALIDATE, "{")).isInstanceOf(InvalidExecutionInputException.class);
        assertThatThrownBy(() -> start(VALIDATE, "\"" + "x".repeat(262_144) + "\"")).isInstanceOf(SdkServiceException.class)
                .hasMessageContaining("262144");
        assertThatThrownBy(() -> engine.describeExecution(request -> request.executionArn("arn:aws:states:us-east-1:000000000000:execution:m:none")))
                .isInstanceOf(ExecutionDoesNotExistException.class);
        assertThat(engine.validateStateMachineDefinition(request -> request.definition("{\"StartAt\": 1}")).diagnostics())
                .extracting(diagnostic -> diagnostic.location()).contains("/StartAt", "/States");
        assertThat(engine.validateStateMachineDefinition(request -> request.definition(wait(1))).resultAsString()).isEqualTo("OK");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "AWSStepFunctions.SendTaskSuccess   | {}                          | UnknownOperationException",
            "Other.StartExecution               | {}                          | UnknownOperationException",
            "AWSStepFunctions.StartExecution    | {                           | SerializationException",
            "AWSStepFunctions.StartExecution    | []                          | SerializationException",
            "AWSStepFunctions.StartExecution    | ''                          | SerializationException",
            "AWSStepFunctions.StartExecution    | {}                          | ValidationException",
            "AWSStepFunctions.StartExecution    | {\"stateMachineArn\": 7}    | SerializationException",
            "AWSStepFunctions.ListStateMachines | {\"maxResults\": 5000}      | ValidationException",
            "AWSStepFunctions.ListStateMachines | {\"nextToken\": \"?\"}      | InvalidToken",
    })
    void aMalformedRequestIsRefusedInTheApisShape(String target, String body, String error) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(HttpRequest.newBuilder(address).header("X-Amz-Target", target)
                    .header("Content-Type", "application/x-amz-json-1.0").timeout(PATIENCE).POST(HttpRequest.BodyPublishers.ofString(body)).build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("\"__type\":\"" + error + "\"").doesNotContain("at io.drydock");
            assertThat(answer.headers().firstValue("x-amzn-RequestId")).isPresent();
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/x-amz-json-1.0");
        }
    }
}
