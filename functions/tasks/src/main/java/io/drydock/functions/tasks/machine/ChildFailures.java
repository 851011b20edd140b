package io.drydock.functions.tasks.machine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.drydock.functions.tasks.record.TaskRecord.Failure;
import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.HistoryEvent;

/**
 * Why nodes failed, as what runs the state machines knows it: each node is a child execution of its own, whose error is there also where none
 * of the node's steps could write it, because the store did not answer.
 */
@Singleton
public class ChildFailures {
    /** Nested executions and failed children that are looked at for one task; beyond that the history has to be read. */
    private static final int MOST = 2000;

    private final StateMachines machines;
    private final ObjectMapper mapper;

    ChildFailures(StateMachines machines, ObjectMapper mapper) {
        this.machines = machines;
        this.mapper = mapper;
    }

    /**
     * The failures of an execution's nodes by their names, those of the executions that it started included; of several for one node the latest
     * started execution's.
     *
     * @throws EngineUnavailable if that is not answered
     */
    public Map<String, Failure> of(String executionArn) {
        Map<String, Failure> failures = new HashMap<>();
        Deque<String> executions = new ArrayDeque<>(List.of(executionArn));
        for (int i = 0; i < MOST && !executions.isEmpty(); i++) {
            String arn = executions.poll();
            failedChildren(arn).stream().limit(MOST).forEach(child -> failure(child, failures));
            executions.addAll(started(arn));
        }
        return failures;
    }

    private void failure(String childArn, Map<String, Failure> failures) {
        DescribeExecutionResponse child = machines.call("DescribeExecution " + childArn, sfn -> sfn.describeExecution(request ->
                request.executionArn(childArn)));
        String node = json(child.input()).path("node").asText();
        if (!node.isEmpty()) {
            failures.put(node, Failure.of(Optional.ofNullable(child.error()).orElse(child.statusAsString()),
                    Optional.ofNullable(child.cause()).orElse("")));
        }
    }

    private List<String> failedChildren(String executionArn) {
        return machines.call("ListMapRuns " + executionArn, sfn -> {
            List<String> failed = new ArrayList<>();
            sfn.listMapRunsPaginator(request -> request.executionArn(executionArn)).mapRuns().forEach(run -> {
                for (ExecutionStatus status : List.of(ExecutionStatus.FAILED, ExecutionStatus.TIMED_OUT)) {
                    sfn.listExecutionsPaginator(request -> request.mapRunArn(run.mapRunArn()).statusFilter(status)).executions()
                            .forEach(child -> failed.add(child.executionArn()));
                }
            });
            return failed;
        });
    }

    /** The executions that an execution has started, the oldest first. */
    private List<String> started(String executionArn) {
        return machines.call("GetExecutionHistory " + executionArn, sfn -> sfn
                .getExecutionHistoryPaginator(request -> request.executionArn(executionArn)).events().stream()
                .map(HistoryEvent::taskSubmittedEventDetails).filter(submitted -> submitted != null && submitted.output() != null)
                .map(submitted -> json(submitted.output()).path("ExecutionArn").asText()).filter(arn -> !arn.isEmpty()).toList());
    }

    private JsonNode json(String text) {
        try {
            return mapper.readTree(text);
        } catch (JsonProcessingException e) {
            return mapper.missingNode();
        }
    }
}
