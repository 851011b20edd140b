package io.drydock.states.definition;

import io.drydock.states.model.Catcher;
import io.drydock.states.model.DataFlow.ResultPath;
import io.drydock.states.query.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads "Catch" ("Fallback states"). */
final class CatchReader {
    private CatchReader() {
    }

    static List<Catcher> read(Declaration state) {
        List<Catcher> catchers = new ArrayList<>();
        List<Fields> declared = state.fields().objects("Catch");
        for (int i = 0; i < declared.size(); i++) {
            Fields fields = declared.get(i);
            fields.onlyThese("ErrorEquals", "Next", "ResultPath", "Output", "Assign", "Comment");
            StateFields.ofLanguage(state.language(), fields);
            fields.text("Comment");
            fields.require("Next");
            List<String> errors = ErrorEquals.read(fields, i == declared.size() - 1);
            ResultPath resultPath = state.jsonata() ? ResultPath.REPLACE : DataFlowReader.resultPath(state.expressions(fields));
            Optional<Template> output = state.jsonata() ? state.expressions(fields).template("Output") : Optional.empty();
            Optional<Template> assign = Assignments.read(state, fields);
            fields.text("Next").ifPresent(next -> catchers.add(new Catcher(errors, next, resultPath, output, assign)));
        }
        return catchers;
    }
}
