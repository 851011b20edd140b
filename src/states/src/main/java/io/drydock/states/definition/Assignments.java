package io.drydock.states.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.states.definition.Diagnostic.Code;
import io.drydock.states.query.Template;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Reads "Assign" ("Passing data between states with variables"). */
final class Assignments {
    private static final String DYNAMIC = ".$";
    private static final int MAX_NAME = 80;

    private Assignments() {
    }

    /** "Assign" of the state itself, or of one of its choice rules or catchers. */
    static Optional<Template> read(Declaration state, Fields object) {
        object.json("Assign").filter(JsonNode::isObject).ifPresent(variables ->
                variables.fieldNames().forEachRemaining(member -> check(member, state.scope(), object)));
        return object.json("Assign", JsonNodeType.OBJECT).flatMap(_ -> state.expressions(object).template("Assign"));
    }

    private static void check(String member, Scope scope, Fields object) {
        String name = variable(member);
        String location = object.at("Assign/" + member);
        if (name.equals("states")) {
            scope.diagnostics().error(Code.RESERVED_VARIABLE_NAME, location, "Cannot assign to reserved variable '$states'.");
        } else if (!valid(name)) {
            invalid(name, "the variable name contains invalid characters.", location, scope);
        } else if (name.codePointCount(0, name.length()) > MAX_NAME) {
            invalid(name, "the variable name exceeds the " + MAX_NAME + "-character limit.", location, scope);
        } else if (scope.outerVariables().contains(name)) {
            invalid(name, "a state around this workflow assigns a variable of that name, and an inner scope can't.", location, scope);
        }
    }

    private static void invalid(String name, String why, String location, Scope scope) {
        scope.diagnostics().error(Code.INVALID_VARIABLE_NAME, location, "Invalid variable name '" + name + "': " + why);
    }

    private static boolean valid(String name) {
        return !name.isEmpty() && Character.isUnicodeIdentifierStart(name.codePointAt(0))
                && name.codePoints().allMatch(part -> Character.isUnicodeIdentifierPart(part) && !Character.isIdentifierIgnorable(part));
    }

    private static String variable(String member) {
        return member.endsWith(DYNAMIC) ? member.substring(0, member.length() - DYNAMIC.length()) : member;
    }

    /** The variables that the states of one workflow assign, those of the workflows inside them left out. */
    static Set<String> in(ObjectNode states) {
        Set<String> variables = new LinkedHashSet<>();
        for (JsonNode state : states) {
            collect(state, variables);
            state.path("Choices").forEach(rule -> collect(rule, variables));
            state.path("Catch").forEach(catcher -> collect(catcher, variables));
        }
        return variables;
    }

    private static void collect(JsonNode object, Set<String> variables) {
        object.path("Assign").fieldNames().forEachRemaining(member -> variables.add(variable(member)));
    }
}
