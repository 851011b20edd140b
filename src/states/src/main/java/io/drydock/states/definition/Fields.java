package io.drydock.states.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.states.definition.Diagnostic.Code;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The fields of one object of a definition. Each is checked as it is read; what nobody has read in the end is reported. */
final class Fields {
    private final ObjectNode object;
    private final String location;
    private final Diagnostics diagnostics;
    private final Set<String> read = new HashSet<>();

    Fields(ObjectNode object, String location, Diagnostics diagnostics) {
        this.object = object;
        this.location = location;
        this.diagnostics = diagnostics;
    }

    Diagnostics diagnostics() {
        return diagnostics;
    }

    String at(String field) {
        return location + "/" + field;
    }

    void invalid(String field, String message) {
        diagnostics.error(Code.SCHEMA_VALIDATION_FAILED, at(field), message);
    }

    void unsupported(String field, String message) {
        read.add(field);
        diagnostics.error(Code.UNSUPPORTED_BY_ENGINE, at(field), message);
    }

    boolean has(String field) {
        return object.has(field);
    }

    Optional<JsonNode> json(String field) {
        read.add(field);
        return Optional.ofNullable(object.get(field));
    }

    /** {@code value}, and a finding if it is absent because the field is. */
    <T> Optional<T> required(String field, Optional<T> value) {
        if (!object.has(field)) {
            invalid(field, "the field '" + field + "' is required");
        }
        return value;
    }

    Optional<String> text(String field) {
        return json(field).flatMap(value -> {
            if (value.isTextual()) {
                return Optional.of(value.textValue());
            }
            invalid(field, field + " is a string, not " + value);
            return Optional.empty();
        });
    }

    Optional<Long> wholeNumber(String field, long least, long most) {
        return json(field).flatMap(value -> {
            if (value.isIntegralNumber() && value.canConvertToLong() && value.longValue() >= least && value.longValue() <= most) {
                return Optional.of(value.longValue());
            }
            invalid(field, field + " is a whole number from " + least + " to " + most + ", not " + value);
            return Optional.empty();
        });
    }

    /** A number of seconds, or an expression that gives one. */
    Optional<JsonNode> secondsOrExpression(String field, long least, long most) {
        Optional<JsonNode> value = json(field);
        if (value.isPresent() && Expressions.isExpression(value.get())) {
            Expressions.check(value.get(), at(field), diagnostics);
            return value;
        }
        return wholeNumber(field, least, most).flatMap(_ -> value);
    }

    /** A string, or an expression that gives one. */
    Optional<JsonNode> textOrExpression(String field) {
        return text(field).flatMap(_ -> json(field)).map(value -> {
            Expressions.check(value, at(field), diagnostics);
            return value;
        });
    }

    /** JSON in which expressions may stand. */
    Optional<JsonNode> template(String field) {
        Optional<JsonNode> value = json(field);
        value.ifPresent(template -> Expressions.check(template, at(field), diagnostics));
        return value;
    }

    /** Variables by name; empty where the field is absent. */
    Map<String, JsonNode> assign() {
        Map<String, JsonNode> variables = new LinkedHashMap<>();
        template("Assign").ifPresent(value -> {
            if (!(value instanceof ObjectNode assigned)) {
                invalid("Assign", "Assign is an object with one member for each variable");
                return;
            }
            for (Map.Entry<String, JsonNode> variable : assigned.properties()) {
                if (VariableName.valid(variable.getKey())) {
                    variables.put(variable.getKey(), variable.getValue());
                } else {
                    invalid("Assign/" + variable.getKey(), VariableName.RULE);
                }
            }
        });
        return variables;
    }

    List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        json(field).ifPresent(value -> {
            boolean strings = value.isArray() && !value.isEmpty();
            for (JsonNode element : value) {
                strings &= element.isTextual();
                texts.add(element.asText());
            }
            if (!strings) {
                invalid(field, field + " is an array of at least one string");
            }
        });
        return texts;
    }

    /** The objects of an array, each with its own location; what is not an object is reported. */
    List<Fields> objects(String field) {
        List<Fields> objects = new ArrayList<>();
        json(field).ifPresent(value -> {
            if (!value.isArray()) {
                invalid(field, field + " is an array of objects");
                return;
            }
            for (int i = 0; i < value.size(); i++) {
                String element = field + "[" + i + "]";
                if (value.get(i) instanceof ObjectNode node) {
                    objects.add(new Fields(node, at(element), diagnostics));
                } else {
                    invalid(element, "an element of " + field + " is an object");
                }
            }
        });
        return objects;
    }

    /** Reports every field that nobody asked for: a mistake that is overlooked runs a state machine other than the one meant. */
    void rejectOthers() {
        object.fieldNames().forEachRemaining(field -> {
            if (!read.contains(field)) {
                invalid(field, "the field '" + field + "' is not supported here");
            }
        });
    }
}
