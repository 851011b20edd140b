package io.drydock.states.definition;

import io.drydock.states.model.QueryLanguage;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which fields a state may have, by its type and its query language, as CreateStateMachine tells them apart. */
final class StateFields {
    private static final List<String> ALL = List.of("Type", "Comment", "QueryLanguage");
    private static final List<String> FLOW = List.of("InputPath", "OutputPath", "Output", "Assign");
    private static final List<String> TRANSITION = List.of("Next", "End");
    private static final List<String> WORK = List.of("ResultPath", "ResultSelector", "Parameters", "Arguments", "Retry", "Catch");
    /** Fields of JSONPath alone, in states and in the objects below them. */
    private static final Set<String> JSON_PATH_ONLY = Set.of("InputPath", "OutputPath", "ResultPath", "Parameters", "ResultSelector", "Result",
            "ItemsPath", "TimeoutSecondsPath", "HeartbeatSecondsPath", "SecondsPath", "TimestampPath", "MaxConcurrencyPath",
            "ToleratedFailurePercentagePath", "ToleratedFailureCountPath", "ErrorPath", "CausePath", "MaxItemsPerBatchPath",
            "MaxInputBytesPerBatchPath", "Variable", "And", "Or", "Not");
    private static final Set<String> JSONATA_ONLY = Set.of("Arguments", "Output", "Items", "Condition");

    private StateFields() {
    }

    /** Reports fields that a state of {@code type} never has, and those that it has in the other language only. */
    static void check(String type, QueryLanguage language, Fields state) {
        state.onlyThese(of(type));
        ofLanguage(language, state);
    }

    /** Reports the fields of the other language; of any object of a state. */
    static void ofLanguage(QueryLanguage language, Fields fields) {
        Set<String> foreign = language instanceof QueryLanguage.Jsonata ? JSON_PATH_ONLY : JSONATA_ONLY;
        String own = name(language);
        String other = language instanceof QueryLanguage.Jsonata ? name(QueryLanguage.JSON_PATH) : name(QueryLanguage.JSONATA);
        fields.object().fieldNames().forEachRemaining(field -> {
            if (foreign.contains(field)) {
                fields.invalidHere("The QueryLanguage is set to '" + own + "', but field '" + field + "' is only supported for the '" + other
                        + "' QueryLanguage");
            }
        });
    }

    private static String name(QueryLanguage language) {
        return switch (language) {
            case QueryLanguage.Jsonata _ -> "JSONata";
            case QueryLanguage.JsonPath _ -> "JSONPath";
        };
    }

    private static Set<String> of(String type) {
        return switch (type) {
            case "Task" -> union(FLOW, TRANSITION, WORK, List.of("Resource", "Credentials", "TimeoutSeconds", "TimeoutSecondsPath",
                    "HeartbeatSeconds", "HeartbeatSecondsPath"));
            case "Pass" -> union(FLOW, TRANSITION, List.of("Result", "ResultPath", "Parameters"));
            case "Wait" -> union(FLOW, TRANSITION, List.of("Seconds", "SecondsPath", "Timestamp", "TimestampPath"));
            case "Choice" -> union(FLOW, List.of("Choices", "Default"));
            case "Succeed" -> union(List.of("InputPath", "OutputPath", "Output"));
            case "Fail" -> union(List.of("Error", "Cause", "ErrorPath", "CausePath"));
            case "Parallel" -> union(FLOW, TRANSITION, WORK, List.of("Branches"));
            case "Map" -> map();
            default -> throw new IllegalArgumentException("there are no states of type '" + type + "'");
        };
    }

    private static Set<String> map() {
        Set<String> fields = union(FLOW, TRANSITION, WORK, List.of("ItemProcessor", "Iterator", "ItemsPath", "Items", "ItemSelector",
                "ItemReader", "ItemBatcher", "ResultWriter", "MaxConcurrency", "MaxConcurrencyPath", "ToleratedFailurePercentage",
                "ToleratedFailurePercentagePath", "ToleratedFailureCount", "ToleratedFailureCountPath", "Label"));
        fields.remove("Arguments");
        return fields;
    }

    @SafeVarargs
    private static Set<String> union(List<String>... groups) {
        Set<String> fields = new LinkedHashSet<>(ALL);
        for (List<String> group : groups) {
            fields.addAll(group);
        }
        return fields;
    }
}
