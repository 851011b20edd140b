package io.drydock.functions.engine.api.execution;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.functions.engine.api.Action;
import io.drydock.functions.engine.api.MemberType;
import io.drydock.functions.engine.api.PageToken;
import io.drydock.functions.engine.api.Parameters;
import io.drydock.functions.engine.api.Shape;
import io.drydock.functions.engine.api.Shape.Member;
import io.drydock.functions.engine.record.ExecutionHistory;
import io.drydock.functions.engine.record.ExecutionRecord;
import io.drydock.states.history.HistoryEvent;
import jakarta.inject.Singleton;
import java.util.List;

/** The events of an execution, from the first or from the last. */
@Singleton
class GetExecutionHistory implements Action {
    private static final List<String> DATA = List.of("input", "inputDetails", "output", "outputDetails");

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
    public Shape request() {
        return Shape.of(Member.required("executionArn", MemberType.ARN), Member.optional("maxResults", MemberType.PAGE_SIZE),
                Member.optional("reverseOrder", MemberType.FLAG), Member.optional("nextToken", MemberType.PAGE_TOKEN),
                Member.optional("includeExecutionData", MemberType.FLAG));
    }

    @Override
    public ObjectNode answer(Parameters parameters) {
        ExecutionRecord execution = executions.standard(parameters.text("executionArn"));
        String arn = execution.identity().executionArn();
        boolean reverse = parameters.flag("reverseOrder", false);
        boolean data = parameters.flag("includeExecutionData", true);
        long last = execution.lastEventId();
        long from = PageToken.position(parameters).map(position -> Math.max(1, PageToken.number(position))).orElse(reverse ? last : 1);
        List<HistoryEvent> events = reverse ? history.downFrom(arn, Math.min(from, last), parameters.pageSize())
                : history.from(arn, from, parameters.pageSize());
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
            event.type().detailsField().filter(json::has).ifPresent(details -> ((ObjectNode) json.get(details)).remove(DATA));
        }
        return json;
    }
}
