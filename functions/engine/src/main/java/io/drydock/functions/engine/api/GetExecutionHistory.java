package io.drydock.functions.engine.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.functions.engine.record.ExecutionHistory;
import io.drydock.states.execution.ExecutionState;
import io.drydock.states.history.HistoryEvent;
import jakarta.inject.Singleton;
import java.util.List;

/** The events of an execution, from the first or from the last. */
@Singleton
class GetExecutionHistory implements Action {
    private static final List<String> DATA = List.of("input", "inputDetails", "output", "outputDetails", "assignedVariables", "assignedVariablesDetails");

    private final ExecutionLookup executions;
    private final ExecutionHistory history;

    GetExecutionHistory(ExecutionLookup executions, ExecutionHistory history) {
        this.executions = executions;
        this.history = history;
    }

    @Override
    public String name() {
        return "GetExecutionHistory";
    }

    @Override
    public ObjectNode answer(Parameters parameters) {
        ExecutionState state = executions.find(parameters);
        int limit = parameters.limit("maxResults", 100, 1000);
        boolean reverse = parameters.flag("reverseOrder", false);
        boolean data = parameters.flag("includeExecutionData", true);
        long last = state.lastEventId();
        long from = PageToken.position(parameters).map(GetExecutionHistory::eventId).orElse(reverse ? last : 1);
        String arn = state.identity().executionArn();
        List<HistoryEvent> events = reverse ? history.downFrom(arn, Math.min(from, last), limit) : history.from(arn, from, limit);
        ObjectNode answer = Action.object();
        ArrayNode list = answer.putArray("events");
        events.forEach(event -> list.add(json(event, data)));
        if (!events.isEmpty()) {
            long next = events.getLast().id() + (reverse ? -1 : 1);
            if (reverse ? next >= 1 : next <= last) {
                answer.put("nextToken", PageToken.of(String.valueOf(next)));
            }
        }
        return answer;
    }

    private static ObjectNode json(HistoryEvent event, boolean data) {
        ObjectNode json = event.toJson();
        if (!data) {
            event.type().detailsField().ifPresent(details -> ((ObjectNode) json.get(details)).remove(DATA));
        }
        return json;
    }

    private static long eventId(String position) {
        try {
            return Math.max(1, Long.parseLong(position));
        } catch (NumberFormatException malformed) {
            throw PageToken.invalid(PageToken.of(position));
        }
    }
}
