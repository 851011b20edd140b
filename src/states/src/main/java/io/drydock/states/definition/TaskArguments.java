package io.drydock.states.definition;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.states.model.TaskResource;
import java.util.LinkedHashSet;
import java.util.Set;

/** Which parameters an integration takes, and which of them it must have ("Invoke an AWS Lambda function", "Start a new execution"). */
final class TaskArguments {
    private static final Set<String> OF_INVOKE = Set.of("FunctionName", "InvocationType", "Payload", "Qualifier", "ClientContext", "LogType");
    private static final Set<String> OF_START_EXECUTION = Set.of("StateMachineArn", "Input", "Name", "TraceHeader");
    private static final String DYNAMIC = ".$";

    private TaskArguments() {
    }

    static void check(TaskResource resource, Declaration state) {
        if (!(resource instanceof TaskResource.Integration integration)) {
            return;
        }
        String field = state.jsonata() ? "Arguments" : "Parameters";
        JsonNode given = state.fields().object().path(field);
        if (given.isTextual()) {
            return;
        }
        boolean invoke = integration.service().equals("lambda");
        String required = invoke ? "FunctionName" : "StateMachineArn";
        Set<String> names = names(given, state.jsonata());
        if (!names.contains(required)) {
            state.fields().invalid(field, "The field \"" + required + "\" is required but was missing");
        }
        names.stream().filter(name -> !(invoke ? OF_INVOKE : OF_START_EXECUTION).contains(name)).forEach(name ->
                state.fields().invalid(field, "The field \"" + name + "\" is not supported by Step Functions"));
    }

    private static Set<String> names(JsonNode given, boolean jsonata) {
        Set<String> names = new LinkedHashSet<>();
        given.fieldNames().forEachRemaining(name ->
                names.add(!jsonata && name.endsWith(DYNAMIC) ? name.substring(0, name.length() - DYNAMIC.length()) : name));
        return names;
    }
}
