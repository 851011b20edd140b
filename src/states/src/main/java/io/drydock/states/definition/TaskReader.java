package io.drydock.states.definition;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.states.model.TaskResource;
import io.drydock.states.model.TaskState;
import io.drydock.states.query.Template;
import java.util.Optional;

/** Reads a Task state ("Task workflow state"). */
final class TaskReader {
    private TaskReader() {
    }

    static Optional<TaskState> read(Declaration state) {
        Fields fields = state.fields();
        fields.require("Resource");
        Optional<TaskResource> resource = fields.text("Resource").flatMap(arn -> TaskResourceReader.read(arn, state));
        resource.ifPresent(known -> TaskArguments.check(known, state));
        Expressions expressions = state.expressions();
        Optional<Template> timeout = expressions.number("TimeoutSeconds", NumberRange.SECONDS_OF_WORK);
        Optional<Template> heartbeat = expressions.number("HeartbeatSeconds", NumberRange.SECONDS_OF_WORK);
        heartbeatComesFirst(fields);
        Optional<Template> credentials = credentials(state);
        var flow = DataFlowReader.read(state);
        var assign = Assignments.read(state, fields);
        var retry = RetryReader.read(state);
        var catchers = CatchReader.read(state);
        var successor = SuccessorReader.read(fields);
        return resource.flatMap(worker -> successor.map(next -> new TaskState(state.name(), state.comment(), state.language(), worker, flow,
                assign, timeout, heartbeat, credentials, retry, catchers, next)));
    }

    /** A heartbeat that is longer than the task may take says nothing. */
    private static void heartbeatComesFirst(Fields fields) {
        JsonNode timeout = fields.object().path("TimeoutSeconds");
        JsonNode heartbeat = fields.object().path("HeartbeatSeconds");
        if (timeout.isNumber() && heartbeat.isNumber() && heartbeat.doubleValue() >= timeout.doubleValue()) {
            fields.invalid("HeartbeatSeconds", "HeartbeatSeconds must be smaller than TimeoutSeconds");
        }
    }

    private static Optional<Template> credentials(Declaration state) {
        state.fields().json("Credentials").filter(JsonNode::isObject)
                .filter(value -> !value.has("RoleArn") && (state.jsonata() || !value.has("RoleArn.$")))
                .ifPresent(_ -> state.fields().invalid("Credentials", "The field 'RoleArn' is required but was missing"));
        return state.expressions().object("Credentials");
    }
}
