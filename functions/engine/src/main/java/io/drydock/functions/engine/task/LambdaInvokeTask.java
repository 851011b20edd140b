package io.drydock.functions.engine.task;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.states.model.TaskResource;
import io.drydock.states.model.TaskResource.Pattern;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The integration {@code lambda:invoke} ("Invoke an AWS Lambda function with Step Functions"): arguments and result as the action Invoke
 * of the Lambda API has them. With .waitForTaskToken the function's answer only says that it has the job.
 */
final class LambdaInvokeTask {
    private final TaskInvoker invoker;
    private final InstantSource clock;

    LambdaInvokeTask(TaskInvoker invoker, InstantSource clock) {
        this.invoker = invoker;
        this.clock = clock;
    }

    /** Whether the function has been called for this attempt, and only its report is missing. */
    boolean isDone(TaskCall call, TaskResource.Integration integration) {
        return call.submitted() && integration.pattern() == Pattern.WAIT_FOR_TASK_TOKEN;
    }

    void perform(TaskCall call, TaskResource.Integration integration) throws InterruptedException {
        JsonNode arguments = call.arguments();
        if (!arguments.path("FunctionName").isTextual()) {
            call.failed("States.Runtime", "The Parameters '" + arguments
                    + "' could not be used to start the Task: [The field \"FunctionName\" is required but was missing]");
            return;
        }
        String function = FunctionName.of(arguments.get("FunctionName").textValue());
        JsonNode payload = arguments.has("Payload") ? arguments.get("Payload") : JsonNodeFactory.instance.objectNode();
        switch (arguments.path("InvocationType").asText("RequestResponse")) {
            case "DryRun" -> answered(call, integration, LambdaResponse.without(204));
            case "Event" -> {
                Thread.ofVirtual().name("event for " + function).start(() -> callWithoutWaiting(call, function, payload));
                answered(call, integration, LambdaResponse.without(202));
            }
            case String _ -> {
                switch (invoker.invoke(function, payload, call.time(clock))) {
                    case TaskAnswer.Succeeded(JsonNode result) -> answered(call, integration, LambdaResponse.of(result, version(arguments)));
                    case TaskAnswer.Failed(String error, String cause) -> call.failed(error, cause);
                }
            }
        }
    }

    private static Optional<String> version(JsonNode arguments) {
        return Optional.ofNullable(arguments.path("Qualifier").textValue());
    }

    /** "InvocationType": "Event": whatever comes of it, the task has succeeded. */
    private void callWithoutWaiting(TaskCall call, String function, JsonNode payload) {
        try {
            invoker.invoke(function, payload, call.time(clock));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answered(TaskCall call, TaskResource.Integration integration, ObjectNode response) {
        if (integration.pattern() == Pattern.WAIT_FOR_TASK_TOKEN) {
            call.isSubmitted(response);
        } else {
            call.succeeded(response);
        }
    }
}
