package io.drydock.states.definition;

import io.drydock.states.choice.And;
import io.drydock.states.choice.Comparison;
import io.drydock.states.choice.ComparisonOperator;
import io.drydock.states.choice.Condition;
import io.drydock.states.choice.JsonataCondition;
import io.drydock.states.choice.Not;
import io.drydock.states.choice.Or;
import io.drydock.states.query.Templates;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads when a choice rule applies ("Choice Rules"). */
record ConditionReader(Declaration state) {
    private static final List<String> KINDS = List.of("And", "Or", "Not", "Variable", "Condition");
    private static final List<String> OF_RULE = List.of("Comment", "Next", "Assign", "Output");

    Optional<Condition> read(Fields rule) {
        onlyKnown(rule, OF_RULE);
        return condition(rule);
    }

    /** Inside And, Or and Not a rule is a condition and nothing else. */
    private Optional<Condition> nested(Fields rule) {
        StateFields.ofLanguage(state.language(), rule);
        onlyKnown(rule, List.of("Comment"));
        return condition(rule);
    }

    private Optional<Condition> condition(Fields rule) {
        if (KINDS.stream().filter(rule::has).count() != 1) {
            rule.invalidHere("The object must have only one of the following fields, " + KINDS);
            return Optional.empty();
        }
        String kind = KINDS.stream().filter(rule::has).findFirst().orElseThrow();
        if (state.jsonata() != kind.equals("Condition")) {
            return Optional.empty();
        }
        return switch (kind) {
            case "And" -> all(rule, "And").map(And::new);
            case "Or" -> all(rule, "Or").map(Or::new);
            case "Not" -> rule.nested("Not").flatMap(this::nested).map(Not::new);
            case "Variable" -> comparison(rule);
            default -> jsonata(rule);
        };
    }

    private Optional<List<Condition>> all(Fields rule, String field) {
        List<Fields> declared = rule.oneOrMore(field);
        List<Condition> conditions = new ArrayList<>();
        declared.forEach(operand -> nested(operand).ifPresent(conditions::add));
        return Optional.of(conditions).filter(read -> !read.isEmpty() && read.size() == declared.size());
    }

    private Optional<Condition> jsonata(Fields rule) {
        return state.expressions(rule).condition("Condition").map(value -> new JsonataCondition(value, rule.named("Condition")));
    }

    private Optional<Condition> comparison(Fields rule) {
        List<String> operators = operators(rule);
        if (operators.size() != 1) {
            rule.invalidHere(operators.isEmpty() ? "A rule with 'Variable' has one comparison operator, such as StringEquals"
                    : "There should only be one of the following fields: " + operators);
            return Optional.empty();
        }
        String operator = operators.getFirst();
        boolean paths = isPath(rule.text("Variable"), "Variable", rule);
        if (operator.endsWith("Path")) {
            paths &= isPath(rule.text(operator), operator, rule);
        }
        Templates.Problems problems = state.expressions(rule).problems();
        return paths ? Comparison.of(rule.object().get("Variable").textValue(), operator, rule.object().get(operator),
                (field, message) -> problems.found(rule.named(field), message)) : Optional.empty();
    }

    private static boolean isPath(Optional<String> path, String field, Fields rule) {
        path.filter(text -> !text.startsWith("$")).ifPresent(_ ->
                rule.invalid(field, "Value is not a Reference Path: Reference path didn't start with '$'"));
        return path.filter(text -> text.startsWith("$")).isPresent();
    }

    private static List<String> operators(Fields rule) {
        List<String> operators = new ArrayList<>();
        rule.object().fieldNames().forEachRemaining(field -> ComparisonOperator.named(field).ifPresent(_ -> operators.add(field)));
        return operators;
    }

    private static void onlyKnown(Fields rule, List<String> others) {
        Set<String> known = new LinkedHashSet<>(KINDS);
        known.addAll(others);
        if (rule.has("Variable")) {
            known.addAll(operators(rule));
        }
        rule.onlyThese(known);
    }
}
