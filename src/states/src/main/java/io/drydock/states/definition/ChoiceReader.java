package io.drydock.states.definition;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.states.model.ChoiceRule;
import io.drydock.states.model.ChoiceState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a Choice state ("Choice workflow state"). */
final class ChoiceReader {
    private ChoiceReader() {
    }

    static ChoiceState read(StateReader.Header header, Fields fields) {
        fields.required("Choices", fields.json("Choices"));
        List<Fields> declared = fields.objects("Choices");
        if (declared.isEmpty() && fields.has("Choices")) {
            fields.invalid("Choices", "Choices holds at least one rule");
        }
        List<ChoiceRule> rules = new ArrayList<>();
        for (Fields rule : declared) {
            Optional<JsonNode> condition = rule.required("Condition", rule.json("Condition"));
            condition.ifPresent(value -> {
                if (!value.isBoolean() && !Expressions.isExpression(value)) {
                    rule.invalid("Condition", "Condition is an expression between {% and %}, or true or false, not " + value);
                }
                Expressions.check(value, rule.at("Condition"), rule.diagnostics());
            });
            Optional<String> next = rule.required("Next", rule.text("Next"));
            Optional<JsonNode> output = rule.template("Output");
            var assign = rule.assign();
            rule.text("Comment");
            rule.rejectOthers();
            if (condition.isPresent() && next.isPresent()) {
                rules.add(new ChoiceRule(condition.get(), next.get(), output, assign));
            }
        }
        return new ChoiceState(header.name(), header.comment(), header.language(), rules, fields.text("Default"),
                fields.template("Output"), fields.assign());
    }
}
