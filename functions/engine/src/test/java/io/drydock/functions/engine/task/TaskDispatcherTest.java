package io.drydock.functions.engine.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.drydock.functions.engine.record.ExecutionRecord;
import io.drydock.states.execution.ExecutionEvent;
import io.drydock.states.execution.ExecutionIdentity;
import io.drydock.states.model.TaskResource;
import io.drydock.states.model.TaskResource.Pattern;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each kind of resource is asked, and what comes back. */
class TaskDispatcherTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MACHINE = "arn:aws:states:us-east-1:000000000000:stateMachine:m";

    private final BlockingQueue<ExecutionEvent> events = new LinkedBlockingQueue<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<ExecutionIdentity> started = new ArrayList<>();

    private final StateMachineDirectory directory = new StateMachineDirectory() {
        @Override
        public Optional<Startable> find(String arn) {
            return arn.equals(MACHINE) ? Optional.of(new Startable(MACHINE, "m", "role", "STANDARD", "{}", Optional.empty(), Optional.empty())) : Optional.empty();
        }

        @Override
        public boolean hasActivity(String activityArn) {
            return false;
        }
    };

    private final Executions executions = new Executions() {
        @Override
        public boolean start(ExecutionIdentity identity, StateMachineDirectory.Startable machine, String starter) {
            started.add(identity);
            return !identity.name().equals("taken");
        }

        @Override
        public CompletionStage<ExecutionRecord> ended(String executionArn) {
            return new CompletableFuture<>();
        }

        @Override
        public void stop(String executionArn) {
            asked.add("stop " + executionArn);
        }
    };

    private final TaskDispatcher tasks = new TaskDispatcher((resource, payload, _) -> {
        asked.add(resource + " " + payload);
        return resource.equals("broken") ? new TaskAnswer.Failed("Boom", "why") : new TaskAnswer.Succeeded(json("{\"b\":2}"));
    }, new StartExecutionTask(executions, directory, InstantSource.system()), new ActivityTasks(directory), InstantSource.system());

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    private TaskInFlight start(TaskResource resource, String arguments, boolean submitted) {
        return tasks.start(new TaskCall("execution", "1", 5, resource, json(arguments), Optional.of("token"), Instant.now().plusSeconds(60), submitted, events::add));
    }

    private ExecutionEvent event(TaskResource resource, String arguments) throws InterruptedException {
        start(resource, arguments, false);
        return events.poll(20, TimeUnit.SECONDS);
    }

    private static TaskResource integration(String service, String action, Pattern pattern) {
        return new TaskResource.Integration("arn:aws:states:::" + service + ":" + action, service, action, pattern);
    }

    @ParameterizedTest
    @ValueSource(strings = {"set-pxe-boot", "set-pxe-boot:7", "set-pxe-boot:$LATEST", "function:set-pxe-boot", "000000000000:function:set-pxe-boot",
            "arn:aws:lambda:us-east-1:000000000000:function:set-pxe-boot", "arn:aws:lambda:us-east-1:000000000000:function:set-pxe-boot:live"})
    void aFunctionIsNamedInManyForms(String text) {
        assertThat(FunctionName.of(text)).isEqualTo("set-pxe-boot");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "arn:aws:states:us-east-1:000000000000:stateMachine:m", "a/b", "http://a"})
    void otherTextNamesNoFunction(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> FunctionName.of(text));
    }

    @Test
    void aFunctionGetsTheArgumentsAndItsAnswerIsTheResult() throws Exception {
        assertThat(event(new TaskResource.LambdaFunction("f"), "{\"a\":1}")).hasToString("TaskSucceeded[branch=1, token=5, result={\"b\":2}]");
        assertThat(event(new TaskResource.LambdaFunction("broken"), "1"))
                .isEqualTo(new ExecutionEvent.TaskFailed("1", 5, Optional.of("Boom"), Optional.of("why")));
        assertThat(asked).containsExactly("f {\"a\":1}", "broken 1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{\"FunctionName\":\"f\",\"Payload\":{\"a\":1}}                          | f {\"a\":1} | 200 | $LATEST | {\"b\":2}",
            "{\"FunctionName\":\"f\"}                                                | f {}        | 200 | $LATEST | {\"b\":2}",
            "{\"FunctionName\":\"f\",\"Payload\":\"x\",\"Qualifier\":\"3\"}          | f \"x\"     | 200 | 3       | {\"b\":2}",
            "{\"FunctionName\":\"f\",\"InvocationType\":\"DryRun\"}                  |             | 204 |         | \"\"",
    })
    void lambdaInvokeGivesTheShapeOfTheApi(String arguments, String called, int status, String version, String payload) throws Exception {
        ExecutionEvent.TaskSucceeded event = (ExecutionEvent.TaskSucceeded) event(integration("lambda", "invoke", Pattern.REQUEST_RESPONSE), arguments);
        assertThat(asked).isEqualTo(called == null ? List.of() : List.of(called));
        assertThat(event.result().path("StatusCode").intValue()).isEqualTo(status);
        assertThat(event.result().path("SdkHttpMetadata").path("HttpStatusCode").intValue()).isEqualTo(status);
        assertThat(event.result().path("ExecutedVersion").textValue()).isEqualTo(version);
        assertThat(event.result().get("Payload")).hasToString(payload);
        assertThat(event.result().path("SdkResponseMetadata").path("RequestId").textValue())
                .isEqualTo(event.result().path("SdkHttpMetadata").path("AllHttpHeaders").path("x-amzn-RequestId").path(0).textValue());
    }

    @Test
    void withATaskTokenTheAnswerOnlySaysThatTheFunctionHasTheJob() throws Exception {
        TaskResource resource = integration("lambda", "invoke.waitForTaskToken", Pattern.WAIT_FOR_TASK_TOKEN);
        assertThat(event(resource, "{\"FunctionName\":\"f\"}")).isInstanceOf(ExecutionEvent.TaskSubmitted.class);
        start(resource, "{\"FunctionName\":\"f\"}", true);
        assertThat(event(resource, "{\"FunctionName\":\"broken\"}")).isInstanceOf(ExecutionEvent.TaskFailed.class);
        assertThat(asked).as("once it was submitted it is not called again").containsExactly("f {}", "broken {}");
    }

    @Test
    void theSameAttemptStartsTheSameExecution() throws Exception {
        String arguments = "{\"StateMachineArn\":\"" + MACHINE + "\",\"Input\":\"{\\\"x\\\":1}\"}";
        TaskResource plain = integration("states", "startExecution", Pattern.REQUEST_RESPONSE);
        ExecutionEvent.TaskSucceeded first = (ExecutionEvent.TaskSucceeded) event(plain, arguments);
        event(plain, arguments);
        assertThat(started).hasSize(2);
        assertThat(started.getFirst().executionArn()).isEqualTo(started.getLast().executionArn()).startsWith("arn:aws:states:us-east-1:000000000000:execution:m:");
        assertThat(started.getFirst().input()).hasToString("{\"x\":1}");
        assertThat(first.result().path("ExecutionArn").textValue()).isEqualTo(started.getFirst().executionArn());
        assertThat(first.result().path("StartDate").longValue()).isEqualTo(started.getFirst().startedAt().toEpochMilli());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{}                                                        | States.Runtime                                 | StateMachineArn",
            "{\"StateMachineArn\":\"x\"}                               | StepFunctions.StateMachineDoesNotExistException | State Machine Does Not Exist: 'x' (Service: AWSStepFunctions",
            "{\"StateMachineArn\":\"M\",\"Name\":\"a b\"}              | StepFunctions.InvalidNameException             | Invalid Name: 'a b'",
            "{\"StateMachineArn\":\"M\",\"Input\":\"no json\"}         | StepFunctions.InvalidExecutionInputException   | 'no json'",
            "{\"StateMachineArn\":\"M\",\"Name\":\"taken\"}            | StepFunctions.ExecutionAlreadyExistsException  | execution:m:taken' (Service: AWSStepFunctions; Status Code: 400;",
    })
    void whatCannotBeStartedFailsTheTask(String arguments, String error, String cause) throws Exception {
        assertThat(event(integration("states", "startExecution.sync", Pattern.SYNC), arguments.replace("\"M\"", "\"" + MACHINE + "\"")))
                .isInstanceOfSatisfying(ExecutionEvent.TaskFailed.class, failed -> {
                    assertThat(failed.error()).contains(error);
                    assertThat(failed.cause().orElseThrow()).contains(cause);
                });
    }

    @Test
    void whoCancelsATaskThatWaitsForAnExecutionStopsIt() throws Exception {
        TaskInFlight task = start(integration("states", "startExecution.sync:2", Pattern.SYNC_2), "{\"StateMachineArn\":\"" + MACHINE + "\",\"Name\":\"n\"}", false);
        assertThat(events.poll(20, TimeUnit.SECONDS)).isInstanceOf(ExecutionEvent.TaskSubmitted.class);
        task.leave();
        assertThat(asked).as("an engine that stands down stops nothing").isEmpty();
        task.cancel();
        assertThat(asked).containsExactly("stop arn:aws:states:us-east-1:000000000000:execution:m:n");
    }

    @Test
    void anIntegrationThatIsNotThereFailsTheTask() throws Exception {
        assertThat(event(integration("sqs", "sendMessage", Pattern.REQUEST_RESPONSE), "{}")).asString().contains("no service integration arn:aws:states:::sqs:sendMessage");
    }
}
