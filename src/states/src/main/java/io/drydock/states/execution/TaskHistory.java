package io.drydock.states.execution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.states.history.HistoryDetails;
import io.drydock.states.history.HistoryEventType;
import io.drydock.states.model.TaskResource;
import java.util.Optional;

/** The events of a task, which depend on the kind of its resource: LambdaFunction…, Activity… or Task…. */
final class TaskHistory {
    private final Turn turn;
    private final TaskResource resource;

    TaskHistory(Turn turn, TaskResource resource) {
        this.turn = turn;
        this.resource = resource;
    }

    /**
     * How a task is scheduled.
     *
     * @param credentials what "Credentials" gave
     */
    record Schedule(String arguments, Optional<Long> timeoutSeconds, Optional<Long> heartbeatSeconds, Optional<JsonNode> credentials) {
    }

    /** @return the event's id */
    long scheduled(Schedule schedule) {
        ObjectNode details = switch (resource) {
            case TaskResource.LambdaFunction(String arn) -> HistoryDetails.data("input", schedule.arguments()).put("resource", arn);
            case TaskResource.Activity(String arn) -> HistoryDetails.data("input", schedule.arguments()).put("resource", arn);
            case TaskResource.Integration integration -> HistoryDetails.none().put("parameters", schedule.arguments())
                    .put("region", turn.setting().region()).put("resource", integration.action()).put("resourceType", integration.service());
        };
        schedule.timeoutSeconds().ifPresent(seconds -> details.put("timeoutInSeconds", seconds));
        if (!(resource instanceof TaskResource.LambdaFunction)) {
            schedule.heartbeatSeconds().ifPresent(seconds -> details.put("heartbeatInSeconds", seconds));
        }
        schedule.credentials().map(value -> value.path("RoleArn").textValue())
                .ifPresent(role -> details.putObject("taskCredentials").put("roleArn", role));
        return turn.record(switch (resource) {
            case TaskResource.LambdaFunction _ -> HistoryEventType.LAMBDA_FUNCTION_SCHEDULED;
            case TaskResource.Activity _ -> HistoryEventType.ACTIVITY_SCHEDULED;
            case TaskResource.Integration _ -> HistoryEventType.TASK_SCHEDULED;
        }, details);
    }

    /** @param workerName of the worker that fetched an activity's task */
    void started(Optional<String> workerName) {
        switch (resource) {
            case TaskResource.LambdaFunction _ -> turn.record(HistoryEventType.LAMBDA_FUNCTION_STARTED);
            case TaskResource.Activity _ -> {
                ObjectNode details = HistoryDetails.none();
                workerName.ifPresent(name -> details.put("workerName", name));
                turn.record(HistoryEventType.ACTIVITY_STARTED, details);
            }
            case TaskResource.Integration _ -> turn.record(HistoryEventType.TASK_STARTED, named(HistoryDetails.none()));
        }
    }

    void submitted(JsonNode response) {
        turn.record(HistoryEventType.TASK_SUBMITTED, named(HistoryDetails.data("output", response.toString())));
    }

    void succeeded(String result) {
        turn.record(switch (resource) {
            case TaskResource.LambdaFunction _ -> HistoryEventType.LAMBDA_FUNCTION_SUCCEEDED;
            case TaskResource.Activity _ -> HistoryEventType.ACTIVITY_SUCCEEDED;
            case TaskResource.Integration _ -> HistoryEventType.TASK_SUCCEEDED;
        }, named(HistoryDetails.data("output", result)));
    }

    void failed(Optional<String> error, Optional<String> cause) {
        turn.record(switch (resource) {
            case TaskResource.LambdaFunction _ -> HistoryEventType.LAMBDA_FUNCTION_FAILED;
            case TaskResource.Activity _ -> HistoryEventType.ACTIVITY_FAILED;
            case TaskResource.Integration _ -> HistoryEventType.TASK_FAILED;
        }, named(HistoryDetails.failure(error, cause)));
    }

    void timedOut(String error) {
        turn.record(switch (resource) {
            case TaskResource.LambdaFunction _ -> HistoryEventType.LAMBDA_FUNCTION_TIMED_OUT;
            case TaskResource.Activity _ -> HistoryEventType.ACTIVITY_TIMED_OUT;
            case TaskResource.Integration _ -> HistoryEventType.TASK_TIMED_OUT;
        }, named(HistoryDetails.failure(Optional.of(error), Optional.empty())));
    }

    private ObjectNode named(ObjectNode details) {
        return resource instanceof TaskResource.Integration integration
                ? details.put("resource", integration.action()).put("resourceType", integration.service()) : details;
    }
}
