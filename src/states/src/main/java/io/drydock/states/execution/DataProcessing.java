package io.drydock.states.execution;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.states.model.DataFlow;
import io.drydock.states.query.QueryFailure;
import io.drydock.states.query.QueryScope;

/**
 * How data flow through a state ("Processing input and output in Step Functions"): {@code InputPath -> Parameters -> work -> ResultSelector ->
 * ResultPath -> OutputPath}, or {@code Arguments -> work -> Output}.
 */
final class DataProcessing {
    private DataProcessing() {
    }

    /** What "InputPath" gives: what the other fields of a JSONPath state refer to. */
    static JsonNode filteredInput(Turn turn, DataFlow flow, QueryScope scope) throws StateFailure {
        return switch (flow) {
            case DataFlow.JsonPath path -> turn.evaluate(path.inputPath(), scope);
            case DataFlow.Jsonata _ -> scope.input();
        };
    }

    /** What the state works on. */
    static JsonNode effectiveInput(Turn turn, DataFlow flow, QueryScope scope) throws StateFailure {
        return switch (flow) {
            case DataFlow.JsonPath path -> {
                JsonNode input = turn.evaluate(path.inputPath(), scope);
                yield path.parameters().isPresent() ? turn.evaluate(path.parameters().get(), scope.rootedAt(input)) : input;
            }
            case DataFlow.Jsonata jsonata -> jsonata.arguments().isPresent() ? turn.evaluate(jsonata.arguments().get(), scope) : scope.input();
        };
    }

    /** The result as later fields see it: {@code $} of "Assign" and "ResultPath", {@code $states.result}. */
    static JsonNode selected(Turn turn, DataFlow flow, QueryScope scope, JsonNode result) throws StateFailure {
        return flow instanceof DataFlow.JsonPath path && path.resultSelector().isPresent()
                ? turn.evaluate(path.resultSelector().get(), scope.withResult(result)) : result;
    }

    /** What the state gives on, from its result as {@link #selected} gave it. */
    static JsonNode output(Turn turn, DataFlow flow, QueryScope scope, JsonNode selected) throws StateFailure {
        return switch (flow) {
            case DataFlow.JsonPath path -> turn.evaluate(path.outputPath(), scope.rootedAt(combined(path.resultPath(), scope.input(), selected)));
            case DataFlow.Jsonata jsonata -> jsonata.output().isPresent()
                    ? turn.evaluate(jsonata.output().get(), scope.withResult(selected)) : selected;
        };
    }

    /** What a state without a result gives on. */
    static JsonNode passedOn(Turn turn, DataFlow flow, QueryScope scope) throws StateFailure {
        return switch (flow) {
            case DataFlow.JsonPath path -> turn.evaluate(path.outputPath(), scope.rootedAt(turn.evaluate(path.inputPath(), scope)));
            case DataFlow.Jsonata jsonata -> jsonata.output().isPresent() ? turn.evaluate(jsonata.output().get(), scope) : scope.input();
        };
    }

    static JsonNode combined(DataFlow.ResultPath path, JsonNode input, JsonNode result) throws StateFailure {
        return switch (path) {
            case DataFlow.ResultPath.Discard _ -> input;
            case DataFlow.ResultPath.Replace _ -> result;
            case DataFlow.ResultPath.Put(var place) -> {
                try {
                    yield place.put(input, result);
                } catch (QueryFailure failure) {
                    throw new StateFailure(failure);
                }
            }
        };
    }
}
