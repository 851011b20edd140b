package io.drydock.states.definition;

import io.drydock.states.model.QueryLanguage;
import java.util.List;
import java.util.Optional;

/** Reads "QueryLanguage" and keeps out what belongs to JSONPath. */
final class QueryLanguages {
    private static final List<String> JSON_PATH_FIELDS =
            List.of("InputPath", "Parameters", "ResultSelector", "ResultPath", "OutputPath", "Result", "TimeoutSecondsPath",
                    "HeartbeatSecondsPath", "SecondsPath", "TimestampPath", "ErrorPath", "CausePath");

    private QueryLanguages() {
    }

    static Optional<QueryLanguage> of(Fields fields) {
        return fields.text("QueryLanguage").flatMap(name -> switch (name) {
            case "JSONata" -> Optional.of(QueryLanguage.JSONATA);
            case "JSONPath" -> Optional.of(QueryLanguage.JSON_PATH);
            default -> {
                fields.invalid("QueryLanguage", "QueryLanguage is 'JSONata' or 'JSONPath', not '" + name + "'");
                yield Optional.empty();
            }
        });
    }

    /** A finding for a state in JSONPath, and for each field of JSONPath in a state in JSONata. */
    static void check(QueryLanguage language, Fields state) {
        switch (language) {
            case QueryLanguage.JsonPath _ -> state.unsupported("QueryLanguage",
                    "the engine runs states in JSONata only: set \"QueryLanguage\": \"JSONata\" in the state or the state machine");
            case QueryLanguage.Jsonata _ -> JSON_PATH_FIELDS.stream().filter(state::has).forEach(field -> {
                state.json(field);
                state.invalid(field, "the field '" + field + "' belongs to JSONPath; this state is in JSONata");
            });
        }
    }
}
