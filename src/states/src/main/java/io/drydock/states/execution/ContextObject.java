package io.drydock.states.execution;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The value of {@code $states}: the state's input, and the context object ("Accessing execution data from the Context object"). */
final class ContextObject {
    private static final DateTimeFormatter ISO_MILLIS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX").withZone(ZoneOffset.UTC);

    private ContextObject() {
    }

    static ObjectNode states(ExecutionIdentity identity, Visit visit) {
        ObjectNode states = JsonNodeFactory.instance.objectNode();
        states.set("input", visit.input());
        ObjectNode context = states.putObject("context");
        ObjectNode execution = context.putObject("Execution");
        execution.put("Id", identity.executionArn());
        execution.set("Input", identity.input());
        execution.put("Name", identity.name());
        execution.put("RoleArn", identity.roleArn());
        execution.put("StartTime", ISO_MILLIS.format(identity.startedAt()));
        execution.put("RedriveCount", 0);
        context.putObject("State")
                .put("EnteredTime", ISO_MILLIS.format(visit.enteredAt()))
                .put("Name", visit.state())
                .put("RetryCount", visit.retryCount());
        context.putObject("StateMachine").put("Id", identity.stateMachineArn()).put("Name", identity.stateMachineName());
        return states;
    }
}
