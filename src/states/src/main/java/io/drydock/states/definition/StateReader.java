package io.drydock.states.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import io.drydock.states.model.FailState;
import io.drydock.states.model.PassState;
import io.drydock.states.model.QueryLanguage;
import io.drydock.states.model.State;
import io.drydock.states.model.Successor;
import io.drydock.states.model.SucceedState;
import java.util.Optional;

/** Reads one state, of whatever type; the types with rules of their own have a reader each. */
final class StateReader {
    /** What all readers need of a state: its name and the fields common to all types. */
    record Header(String name, Optional<String> comment, QueryLanguage language) {
    }

    private StateReader() {
    }

    /** Empty where a finding keeps the state from being built. */
    static Optional<State> read(String name, Fields fields, QueryLanguage ofMachine) {
        QueryLanguage language = QueryLanguages.of(fields).orElse(ofMachine);
        Header header = new Header(name, fields.text("Comment"), language);
        Optional<String> type = fields.required("Type", fields.text("Type"));
        QueryLanguages.check(language, fields);
        if (type.isEmpty() || language.equals(QueryLanguage.JSON_PATH)) {
            return Optional.empty();
        }
        Optional<State> state = switch (type.get()) {
            case "Task" -> TaskReader.read(header, fields).map(State.class::cast);
            case "Choice" -> Optional.of(ChoiceReader.read(header, fields));
            case "Wait" -> WaitReader.read(header, fields).map(State.class::cast);
            case "Pass" -> successor(fields).map(next ->
                    new PassState(name, header.comment(), language, fields.template("Output"), fields.assign(), next));
            case "Succeed" -> Optional.of(new SucceedState(name, header.comment(), language, fields.template("Output")));
            case "Fail" -> Optional.of(
                    new FailState(name, header.comment(), language, fields.textOrExpression("Error"), fields.textOrExpression("Cause")));
            case "Map", "Parallel" -> {
                fields.unsupported("Type", "the engine does not run states of type " + type.get());
                yield Optional.empty();
            }
            default -> {
                fields.invalid("Type", "there is no state type '" + type.get()
                        + "'; there are Task, Choice, Pass, Wait, Succeed, Fail, Map and Parallel");
                yield Optional.empty();
            }
        };
        if (state.isPresent()) {
            fields.rejectOthers();
        }
        return state;
    }

    /** Exactly one of "Next" and "End". */
    static Optional<Successor> successor(Fields fields) {
        Optional<String> next = fields.text("Next");
        Optional<JsonNode> end = fields.json("End");
        end.filter(value -> !value.isBoolean()).ifPresent(value -> fields.invalid("End", "End is true or false, not " + value));
        boolean ends = end.map(BooleanNode.TRUE::equals).orElse(false);
        if (next.isPresent() == ends) {
            fields.invalid(ends ? "End" : "Next", "a state has either Next or \"End\": true, and only one of them");
            return Optional.empty();
        }
        return Optional.of(next.<Successor>map(Successor.Next::new).orElse(Successor.END));
    }
}
