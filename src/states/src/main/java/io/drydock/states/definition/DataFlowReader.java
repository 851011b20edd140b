package io.drydock.states.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.drydock.states.model.DataFlow;
import io.drydock.states.model.DataFlow.ResultPath;
import io.drydock.states.model.ErrorName;
import io.drydock.states.query.Template;
import io.drydock.states.query.Templates;
import java.util.Optional;

/** Reads how data comes into a state and goes out of it ("Processing input and output in Step Functions"). */
final class DataFlowReader {
    private DataFlowReader() {
    }

    static DataFlow read(Declaration state) {
        Expressions expressions = state.expressions();
        return state.jsonata() ? new DataFlow.Jsonata(expressions.object("Arguments"), expressions.template("Output"))
                : jsonPath(state, expressions.object("Parameters"));
    }

    /** The same for a Map state, whose "Parameters" are an old name of "ItemSelector". */
    static DataFlow readWithoutParameters(Declaration state) {
        return state.jsonata() ? read(state) : jsonPath(state, Optional.empty());
    }

    private static DataFlow jsonPath(Declaration state, Optional<Template> parameters) {
        Expressions expressions = state.expressions();
        return new DataFlow.JsonPath(dataPath(expressions, "InputPath"), parameters, expressions.object("ResultSelector"),
                resultPath(expressions), dataPath(expressions, "OutputPath"));
    }

    /** A path, or null for an empty object. */
    private static Template dataPath(Expressions expressions, String field) {
        if (isNull(expressions.fields(), field)) {
            return Template.constant(JsonNodeFactory.instance.objectNode());
        }
        return expressions.path(field).orElseGet(() -> Templates.path("$", field, ErrorName.RUNTIME, expressions.problems()));
    }

    /** "ResultPath" of a state or of a catcher. */
    static ResultPath resultPath(Expressions expressions) {
        if (isNull(expressions.fields(), "ResultPath")) {
            return ResultPath.DISCARD;
        }
        return expressions.fields().text("ResultPath")
                .flatMap(text -> expressions.referencePath("ResultPath", text))
                .<ResultPath>map(path -> path.steps().isEmpty() ? ResultPath.REPLACE : new ResultPath.Put(path))
                .orElse(ResultPath.REPLACE);
    }

    private static boolean isNull(Fields fields, String field) {
        return fields.json(field).filter(JsonNode::isNull).isPresent();
    }
}
