package io.drydock.states.definition;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.states.definition.Diagnostic.Code;
import io.drydock.states.model.QueryLanguage;
import io.drydock.states.model.State;
import io.drydock.states.model.StateMachine;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads and checks a definition in the Amazon States Language ("Amazon States Language" in the AWS Step Functions Developer Guide). */
public final class DefinitionReader {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final int MAX_NAME_LENGTH = 80;
    private static final long MAX_SECONDS = 99_999_999;

    private DefinitionReader() {
    }

    /** Reads {@code definition}; reports every mistake, not only the first. */
    public static Reading read(String definition) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<StateMachine> machine = parse(definition, diagnostics).flatMap(root -> machine(root, diagnostics));
        return machine.isPresent() && !diagnostics.hasErrors()
                ? new Reading.Valid(machine.get(), diagnostics.all())
                : new Reading.Invalid(diagnostics.all());
    }

    private static Optional<ObjectNode> parse(String definition, Diagnostics diagnostics) {
        try {
            JsonNode root = JSON.readTree(definition);
            if (root instanceof ObjectNode object) {
                return Optional.of(object);
            }
            diagnostics.error(Code.INVALID_JSON_DESCRIPTION, "/", "a definition is a JSON object");
        } catch (JsonProcessingException malformed) {
            String where = malformed.getLocation() == null ? "" : " (line " + malformed.getLocation().getLineNr() + ", column "
                    + malformed.getLocation().getColumnNr() + ")";
            diagnostics.error(Code.INVALID_JSON_DESCRIPTION, "/", malformed.getOriginalMessage() + where);
        }
        return Optional.empty();
    }

    private static Optional<StateMachine> machine(ObjectNode root, Diagnostics diagnostics) {
        Fields fields = new Fields(root, "", diagnostics);
        Optional<String> comment = fields.text("Comment");
        fields.text("Version").filter(version -> !version.equals("1.0"))
                .ifPresent(version -> fields.invalid("Version", "the version of the language is 1.0, not '" + version + "'"));
        QueryLanguage language = QueryLanguages.of(fields).orElse(QueryLanguage.JSON_PATH);
        Optional<Duration> timeout = fields.wholeNumber("TimeoutSeconds", 1, MAX_SECONDS).map(Duration::ofSeconds);
        Optional<String> startAt = fields.required("StartAt", fields.text("StartAt"));
        Map<String, State> states = states(fields, language, diagnostics);
        fields.rejectOthers();
        if (startAt.isEmpty() || diagnostics.hasErrors() && states.isEmpty()) {
            return Optional.empty();
        }
        new Transitions(startAt.get(), states, declaredNames(root)).check(diagnostics);
        return Optional.of(new StateMachine(comment, startAt.get(), timeout, states));
    }

    private static Map<String, State> states(Fields machine, QueryLanguage language, Diagnostics diagnostics) {
        Map<String, State> states = new LinkedHashMap<>();
        Optional<JsonNode> declared = machine.required("States", machine.json("States"));
        if (declared.isEmpty()) {
            return states;
        }
        if (!(declared.get() instanceof ObjectNode object) || object.isEmpty()) {
            machine.invalid("States", "States is an object with at least one state");
            return states;
        }
        for (Map.Entry<String, JsonNode> entry : object.properties()) {
            String location = "/States/" + entry.getKey();
            if (entry.getKey().isEmpty() || entry.getKey().length() > MAX_NAME_LENGTH) {
                diagnostics.error(Code.SCHEMA_VALIDATION_FAILED, location, "a state's name has 1 to " + MAX_NAME_LENGTH + " characters");
            }
            if (entry.getValue() instanceof ObjectNode state) {
                StateReader.read(entry.getKey(), new Fields(state, location, diagnostics), language)
                        .ifPresent(read -> states.put(entry.getKey(), read));
            } else {
                diagnostics.error(Code.SCHEMA_VALIDATION_FAILED, location, "a state is a JSON object");
            }
        }
        return states;
    }

    private static Set<String> declaredNames(ObjectNode root) {
        Set<String> names = new LinkedHashSet<>();
        root.path("States").fieldNames().forEachRemaining(names::add);
        return names;
    }
}
