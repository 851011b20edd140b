package io.drydock.states.definition;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.states.model.QueryLanguage;
import java.util.Optional;

/** Reads "QueryLanguage" ("Transforming data with JSONata in Step Functions", "QueryLanguage field"). */
final class QueryLanguages {
    private static final String JSON_PATH = "JSONPath";

    private QueryLanguages() {
    }

    /** What the field says. AWS takes whatever is not exactly "JSONPath" for JSONata, and reports it. */
    static Optional<QueryLanguage> declared(Fields fields) {
        fields.oneOf("QueryLanguage", JSON_PATH, "JSONata");
        return fields.json("QueryLanguage").map(value -> isJsonPath(value) ? QueryLanguage.JSON_PATH : QueryLanguage.JSONATA);
    }

    /** Whether a state asks for JSONPath where the whole state machine is in JSONata, which is not allowed. */
    static boolean turnsBack(QueryLanguage ofMachine, Fields state) {
        return ofMachine instanceof QueryLanguage.Jsonata && state.json("QueryLanguage").filter(QueryLanguages::isJsonPath).isPresent();
    }

    private static boolean isJsonPath(JsonNode value) {
        return JSON_PATH.equals(value.textValue());
    }
}
