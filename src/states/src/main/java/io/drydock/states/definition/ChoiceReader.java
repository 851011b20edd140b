package io.drydock.states.definition;

import io.drydock.states.choice.Condition;
import io.drydock.states.model.ChoiceRule;
import io.drydock.states.model.ChoiceState;
import io.drydock.states.query.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a Choice state ("Choice workflow state"). */
final class ChoiceReader {
    private ChoiceReader() {
    }

    static ChoiceState read(Declaration state) {
        Fields fields = state.fields();
        fields.require("Choices");
        List<ChoiceRule> rules = new ArrayList<>();
        for (Fields rule : fields.oneOrMore("Choices")) {
            rule(state, rule).ifPresent(rules::add);
        }
        return new ChoiceState(state.name(), state.comment(), state.language(), rules, fields.text("Default"), DataFlowReader.read(state),
                Assignments.read(state, fields));
    }

    private static Optional<ChoiceRule> rule(Declaration state, Fields rule) {
        StateFields.ofLanguage(state.language(), rule);
        rule.require("Next");
        Optional<String> next = rule.text("Next");
        rule.text("Comment");
        Optional<Template> output = state.jsonata() ? state.expressions(rule).template("Output") : Optional.empty();
        Optional<Template> assign = Assignments.read(state, rule);
        Optional<Condition> condition = new ConditionReader(state).read(rule);
        return condition.flatMap(holds -> next.map(target -> new ChoiceRule(holds, target, output, assign)));
    }
}
