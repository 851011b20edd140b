package io.drydock.states.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.states.definition.Diagnostic.Code;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The fields of one object of a definition; what is wrong with one is reported in AWS's words when it is read.
 *
 * @param owner where the state, or the workflow, stands, such as {@code /States/A}; empty for the definition itself
 * @param path where the object stands in its owner, such as {@code Catch[0]}; empty for the owner itself
 */
record Fields(ObjectNode object, String owner, String path, Diagnostics diagnostics) {
    /** Where the object stands; empty for the definition itself. */
    String location() {
        return path.isEmpty() ? owner : owner + "/" + path;
    }

    /** What AWS calls the field in messages and in EvaluationFailed: where it stands in its state. */
    String named(String field) {
        return path.isEmpty() ? field : path + "/" + field;
    }

    /** Where the field stands. */
    String at(String field) {
        return owner + "/" + named(field);
    }

    void invalid(String field, String message) {
        diagnostics.error(Code.SCHEMA_VALIDATION_FAILED, at(field), message);
    }

    void unsupportedByEngine(String field, String message) {
        diagnostics.error(Code.UNSUPPORTED_BY_ENGINE, at(field), message);
    }

    boolean has(String field) {
        return object.has(field);
    }

    Optional<JsonNode> json(String field) {
        return Optional.ofNullable(object.get(field));
    }

    /** The field's value if it is of one of {@code types}. */
    Optional<JsonNode> json(String field, JsonNodeType... types) {
        return json(field).filter(value -> {
            boolean fits = Arrays.asList(types).contains(value.getNodeType());
            if (!fits) {
                invalid(field, "Expected value of type " + Arrays.toString(types));
            }
            return fits;
        });
    }

    Optional<String> text(String field) {
        return json(field, JsonNodeType.STRING).map(JsonNode::textValue);
    }

    /** A string out of {@code values}. */
    Optional<String> oneOf(String field, String... values) {
        return text(field).filter(value -> {
            boolean known = Arrays.asList(values).contains(value);
            if (!known) {
                invalid(field, "Value should be one of the following: " + Arrays.toString(values));
            }
            return known;
        });
    }

    OptionalLong wholeNumber(String field, long least, long most) {
        return json(field, JsonNodeType.NUMBER).filter(value -> NumberRange.of(least, most).admits(value, field, this))
                .map(value -> OptionalLong.of(value.longValue())).orElseGet(OptionalLong::empty);
    }

    Optional<Fields> nested(String field) {
        return json(field, JsonNodeType.OBJECT).map(value -> new Fields((ObjectNode) value, owner, named(field), diagnostics));
    }

    /** The objects of a field that is an array; each element that is none is reported. */
    List<Fields> objects(String field) {
        List<Fields> objects = new ArrayList<>();
        json(field, JsonNodeType.ARRAY).ifPresent(value -> {
            ArrayNode array = (ArrayNode) value;
            for (int i = 0; i < array.size(); i++) {
                String element = field + "[" + i + "]";
                if (array.get(i) instanceof ObjectNode node) {
                    objects.add(new Fields(node, owner, named(element), diagnostics));
                } else {
                    invalid(element, "Expected value of type [OBJECT]");
                }
            }
        });
        return objects;
    }

    /** The same, of a field that holds at least one. */
    List<Fields> oneOrMore(String field) {
        notEmpty(field);
        return objects(field);
    }

    /** The strings of a field that is an array with at least one. */
    List<String> texts(String field) {
        notEmpty(field);
        List<String> texts = new ArrayList<>();
        json(field, JsonNodeType.ARRAY).ifPresent(value -> {
            for (int i = 0; i < value.size(); i++) {
                if (value.get(i).isTextual()) {
                    texts.add(value.get(i).textValue());
                } else {
                    invalid(field + "[" + i + "]", "Expected value of type [STRING]");
                }
            }
        });
        return texts;
    }

    private void notEmpty(String field) {
        json(field).filter(value -> value.isContainerNode() && value.isEmpty()).ifPresent(_ -> invalid(field, "Value cannot be empty"));
    }

    void require(String... names) {
        List<String> missing = Arrays.stream(names).filter(name -> !has(name)).toList();
        if (!missing.isEmpty()) {
            invalidHere("These fields are required: " + missing);
        }
    }

    void atMostOneOf(String... names) {
        if (Arrays.stream(names).filter(this::has).count() > 1) {
            invalidHere("There should only be one of the following fields: " + Arrays.toString(names));
        }
    }

    void exactlyOneOf(String... names) {
        atMostOneOf(names);
        if (Arrays.stream(names).noneMatch(this::has)) {
            invalidHere("This object should have only one of the following fields: " + Arrays.toString(names));
        }
    }

    void invalidHere(String message) {
        diagnostics.error(Code.SCHEMA_VALIDATION_FAILED, location().isEmpty() ? "/" : location(), message);
    }

    /** Reports every other field: a mistake that is overlooked runs a state machine other than the one meant. */
    void onlyThese(Collection<String> allowed) {
        object.fieldNames().forEachRemaining(field -> {
            if (!allowed.contains(field)) {
                invalidHere("Field '" + field + "' is not supported");
            }
        });
    }

    void onlyThese(String... allowed) {
        onlyThese(Set.of(allowed));
    }
}
