package io.drydock.states.execution;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The context object ("Accessing execution data from the Context object in Step Functions"). */
final class ContextObject {
    private static final DateTimeFormatter ISO_MILLIS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX").withZone(ZoneOffset.UTC);

    private ContextObject() {
    }

    /** @param taskToken of a task that is answered by its token */
    static ObjectNode of(ExecutionIdentity identity, Redrives redrives, Visit visit, Optional<Branch.MapItem> item, Optional<String> taskToken) {
        ObjectNode context = JsonNodeFactory.instance.objectNode();
        ObjectNode execution = context.putObject("Execution");
        execution.put("Id", identity.executionArn());
        execution.set("Input", identity.input());
        execution.put("StartTime", ISO_MILLIS.format(identity.startedAt()));
        execution.put("Name", identity.name());
        execution.put("RoleArn", identity.roleArn());
        execution.put("RedriveCount", redrives.count());
        redrives.last().ifPresent(at -> execution.put("RedriveTime", ISO_MILLIS.format(at)));
        context.putObject("StateMachine").put("Id", identity.stateMachineArn()).put("Name", identity.stateMachineName());
        context.putObject("State").put("Name", visit.state()).put("EnteredTime", ISO_MILLIS.format(visit.enteredAt()))
                .put("RetryCount", visit.retryCount());
        taskToken.ifPresent(token -> context.putObject("Task").put("Token", token));
        item.ifPresent(one -> context.set("Map", map(one)));
        return context;
    }

    private static ObjectNode map(Branch.MapItem item) {
        ObjectNode map = JsonNodeFactory.instance.objectNode();
        ObjectNode json = map.putObject("Item").put("Index", item.index());
        item.key().ifPresent(key -> json.put("Key", key));
        json.set("Value", item.value());
        return map;
    }
}
