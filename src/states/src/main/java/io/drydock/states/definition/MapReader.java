package io.drydock.states.definition;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.states.model.MapState;
import io.drydock.states.model.MapState.Mode;
import io.drydock.states.model.Workflow;
import io.drydock.states.query.Template;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Reads a Map state ("Map workflow state"). */
final class MapReader {
    private MapReader() {
    }

    static Optional<MapState> read(Declaration state) {
        Fields fields = state.fields();
        fields.exactlyOneOf("ItemProcessor", "Iterator");
        Optional<Fields> processor = fields.has("ItemProcessor") ? fields.nested("ItemProcessor") : fields.nested("Iterator");
        MapMode read = new MapMode(state, processor.flatMap(workflow -> workflow.nested("ProcessorConfig")));
        Mode mode = read.mode();
        Optional<Workflow> workflow = processor.flatMap(declared -> processor(declared, mode, state));
        Expressions expressions = state.expressions();
        Optional<Template> items = state.jsonata() ? expressions.collection("Items") : expressions.itemsPath("ItemsPath");
        Optional<Template> selector = selector(state);
        Optional<Template> maxConcurrency = expressions.number("MaxConcurrency", NumberRange.COUNT);
        var flow = DataFlowReader.readWithoutParameters(state);
        var assign = Assignments.read(state, fields);
        var retry = RetryReader.read(state);
        var catchers = CatchReader.read(state);
        var successor = SuccessorReader.read(fields);
        return workflow.flatMap(work -> successor.map(next -> new MapState(state.name(), state.comment(), state.language(), work, mode, items,
                selector, maxConcurrency, flow, assign, retry, catchers, next)));
    }

    private static Optional<Workflow> processor(Fields declared, Mode mode, Declaration state) {
        declared.onlyThese("StartAt", "States", "Comment", "ProcessorConfig");
        Scope inner = state.scope().inner(state.siblings());
        return WorkflowReader.read(declared, switch (mode) {
            case Mode.Inline _ -> inner;
            case Mode.Distributed distributed -> {
                new OuterReferences(unseen(declared, inner), inner.diagnostics()).check(declared);
                yield state.scope().childExecution(distributed.executionType().equals(MapMode.EXPRESS));
            }
        });
    }

    private static Set<String> unseen(Fields processor, Scope inner) {
        Set<String> variables = new HashSet<>(inner.outerVariables());
        if (processor.object().get("States") instanceof ObjectNode states) {
            variables.removeAll(Assignments.in(states));
        }
        return variables;
    }

    /** "ItemSelector", which JSONPath also knows as "Parameters". */
    private static Optional<Template> selector(Declaration state) {
        if (state.jsonata()) {
            return state.expressions().object("ItemSelector");
        }
        state.fields().atMostOneOf("ItemSelector", "Parameters");
        return state.expressions().object("ItemSelector").or(() -> state.expressions().object("Parameters"));
    }
}
