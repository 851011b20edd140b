package io.drydock.states.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import io.drydock.states.definition.Diagnostic.Code;
import io.drydock.states.model.ErrorName;
import io.drydock.states.model.QueryLanguage;
import io.drydock.states.query.ReferencePath;
import io.drydock.states.query.Template;
import io.drydock.states.query.Templates;
import java.util.Optional;

/** Compiles the fields of one object in which expressions of the state's query language may stand. */
record Expressions(Fields fields, QueryLanguage language) {
    /** A field that holds any JSON. */
    Optional<Template> template(String field) {
        return fields.json(field).map(value -> compile(value, field));
    }

    /** A field that holds an object; of JSONata also an expression that gives it. */
    Optional<Template> object(String field) {
        return containers(field, JsonNodeType.OBJECT);
    }

    /** "Items" of JSONata: an array, an object, or an expression that gives it. */
    Optional<Template> collection(String field) {
        return containers(field, JsonNodeType.ARRAY, JsonNodeType.OBJECT);
    }

    private Optional<Template> containers(String field, JsonNodeType... types) {
        Optional<JsonNode> value = fields.json(field).filter(JsonNode::isTextual).isPresent() && jsonata()
                ? wholeExpression(field) : fields.json(field, types);
        return value.map(json -> compile(json, field));
    }

    /** A number; of JSONata also an expression that gives it, of JSONPath also the field with the suffix "Path". */
    Optional<Template> number(String field, NumberRange range) {
        fields.atMostOneOf(field, field + "Path");
        return literalNumber(field, range).or(() -> jsonata() ? Optional.empty() : referencePath(field + "Path"));
    }

    /** A number; of JSONata also an expression that gives it. */
    Optional<Template> literalNumber(String field, NumberRange range) {
        if (!jsonata()) {
            return fields.json(field, JsonNodeType.NUMBER).filter(json -> range.admits(json, field, fields)).map(Template::constant);
        }
        return fields.json(field, JsonNodeType.NUMBER, JsonNodeType.STRING)
                .filter(json -> json.isTextual() ? wholeExpression(field).isPresent() : range.admits(json, field, fields))
                .map(json -> compile(json, field));
    }

    /** A string; of JSONata also an expression that gives it. */
    Optional<Template> text(String field) {
        Optional<JsonNode> value = fields.json(field, JsonNodeType.STRING);
        if (jsonata()) {
            return value.map(json -> compile(json, field));
        }
        value.filter(json -> LiteralPaths.looksLikePath(json.textValue())).ifPresent(_ -> fields.diagnostics().warning(Code.NO_PATH,
                fields.at(field), "The value of '" + field + "' looks like a path and is taken literally; '" + field + "Path' takes paths"));
        return value.map(Template::constant);
    }

    /** "Condition" of JSONata: true, false, or an expression. */
    Optional<Template> condition(String field) {
        return fields.json(field, JsonNodeType.STRING, JsonNodeType.BOOLEAN)
                .filter(value -> value.isBoolean() || wholeExpression(field).isPresent()).map(value -> compile(value, field));
    }

    /** A field that holds one path, to however many places. */
    Optional<Template> path(String field) {
        return fields.text(field).filter(path -> {
            if (!path.startsWith("$")) {
                fields.invalid(field, "Value must be a valid JSONPath.");
            }
            return path.startsWith("$");
        }).map(path -> Templates.path(path, fields.named(field), ErrorName.RUNTIME, problems()));
    }

    /** A field that holds one path, or one call of an intrinsic function. */
    Optional<Template> pathOrFunction(String field) {
        return fields.text(field).map(text -> Templates.pathOrFunction(text, fields.named(field), ErrorName.RUNTIME, problems()));
    }

    /** A field that holds a path to exactly one place of the input or of a variable. */
    Optional<Template> referencePath(String field) {
        return fields.text(field).filter(path -> referencePath(field, path.startsWith("$$") ? path : fromRoot(path)).isPresent())
                .map(path -> Templates.path(path, fields.named(field), ErrorName.RUNTIME, problems()));
    }

    /** "ItemsPath": the same, or to one place of the context object. */
    Optional<Template> itemsPath(String field) {
        return fields.text(field).filter(path -> referencePath(field, path.startsWith("$$") ? path.substring(1) : fromRoot(path)).isPresent())
                .map(path -> Templates.path(path, fields.named(field), ErrorName.RUNTIME, problems()));
    }

    /** {@code text} as a reference path; what keeps it from being one is reported at {@code field}. */
    Optional<ReferencePath> referencePath(String field, String text) {
        if (!text.startsWith("$")) {
            fields.invalid(field, "Value is not a Reference Path: Reference path didn't start with '$'");
            return Optional.empty();
        }
        try {
            return Optional.of(ReferencePath.parse(text));
        } catch (IllegalArgumentException _) {
            fields.invalid(field, "Value is not a Reference Path");
            return Optional.empty();
        }
    }

    /** {@code $variable.a} as {@code $.a}: behind its first name, a path into a variable is like any other. */
    private static String fromRoot(String path) {
        int end = 1;
        while (end < path.length() && Character.isUnicodeIdentifierPart(path.charAt(end))) {
            end++;
        }
        return path.startsWith("$") && end > 1 ? "$" + path.substring(end) : path;
    }

    private Optional<JsonNode> wholeExpression(String field) {
        return fields.json(field).filter(value -> {
            if (!JsonataTexts.isExpression(value.textValue())) {
                fields.invalid(field, JsonataTexts.HALF_EXPRESSION);
            }
            return JsonataTexts.isExpression(value.textValue());
        });
    }

    private Template compile(JsonNode value, String field) {
        if (jsonata()) {
            return JsonataTexts.check(value, field, fields) ? Templates.jsonata(value, fields.named(field), problems()) : Template.constant(value);
        }
        LiteralPaths.warn(value, field, fields);
        return Templates.payload(value, fields.named(field), problems());
    }

    private boolean jsonata() {
        return language instanceof QueryLanguage.Jsonata;
    }

    /** What templates report, with AWS's code for the query language. */
    Templates.Problems problems() {
        Code code = jsonata() ? Code.INVALID_JSONATA_EXPRESSION : Code.SCHEMA_VALIDATION_FAILED;
        return (field, message) -> fields.diagnostics().error(code, fields.owner() + "/" + field, message);
    }
}
