package io.drydock.functions.tasks.override;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The field {@code states} of a task's request: numbers of states' retriers in place of those in the definitions, such as
 * {@code {"CommissionNode": {"intervalSeconds": 30, "maxAttempts": 240, "errors": {"StepFailed": {"maxAttempts": 0}}}}}. What stands beside
 * {@code errors} is for {@code StepInProgress}: how often, and at which intervals, long work is looked at.
 *
 * @param byState state, error, numbers
 * @param problems everything that is wrong with its form
 */
public record StateNumbers(Map<String, Map<String, Map<RetryNumber, JsonNode>>> byState, List<String> problems) {
    /** The request's field. */
    public static final String FIELD = "states";

    private static final String IN_PROGRESS = "StepInProgress";
    private static final String ERRORS = "errors";

    /** @param states absent (a missing node): nothing is set */
    public static StateNumbers read(JsonNode states) {
        Map<String, Map<String, Map<RetryNumber, JsonNode>>> byState = new TreeMap<>();
        List<String> problems = new ArrayList<>();
        if (!states.isMissingNode() && !states.isObject()) {
            problems.add("\"" + FIELD + "\" must be an object such as {\"CommissionNode\": {\"intervalSeconds\": 30, \"maxAttempts\": 240}}");
        }
        states.properties().forEach(state -> byState.put(state.getKey(), errors(path(FIELD, state.getKey()), state.getValue(), problems)));
        return new StateNumbers(Collections.unmodifiableMap(byState), List.copyOf(problems));
    }

    /** Whether nothing is set. */
    public boolean isEmpty() {
        return byState.isEmpty();
    }

    private static Map<String, Map<RetryNumber, JsonNode>> errors(String path, JsonNode state, List<String> problems) {
        Map<String, Map<RetryNumber, JsonNode>> errors = new TreeMap<>();
        if (!state.isObject() || state.isEmpty()) {
            problems.add("\"" + path + "\" must be an object with some of " + fields() + " and \"" + ERRORS + "\"");
            return errors;
        }
        Map<RetryNumber, JsonNode> own = numbers(path, state, problems);
        if (!own.isEmpty()) {
            errors.put(IN_PROGRESS, own);
        }
        JsonNode others = state.path(ERRORS);
        if (!others.isMissingNode() && !others.isObject()) {
            problems.add("\"" + path(path, ERRORS) + "\" must be an object such as {\"StepFailed\": {\"maxAttempts\": 0}}");
        }
        others.properties().forEach(error -> {
            String where = path(path(path, ERRORS), error.getKey());
            if (error.getKey().equals(IN_PROGRESS)) {
                problems.add("\"" + where + "\" belongs beside \"" + ERRORS + "\"");
            } else if (!error.getValue().isObject() || error.getValue().isEmpty() || error.getValue().has(ERRORS)) {
                problems.add("\"" + where + "\" must be an object with some of " + fields());
            } else {
                errors.put(error.getKey(), numbers(where, error.getValue(), problems));
            }
        });
        return errors;
    }

    private static Map<RetryNumber, JsonNode> numbers(String path, JsonNode retrier, List<String> problems) {
        Map<RetryNumber, JsonNode> numbers = new EnumMap<>(RetryNumber.class);
        retrier.properties().stream().filter(entry -> !entry.getKey().equals(ERRORS)).forEach(entry -> {
            Optional<RetryNumber> number = RetryNumber.named(entry.getKey());
            if (number.isEmpty()) {
                problems.add("\"" + path(path, entry.getKey()) + "\" is not a number of a retrier: there are " + fields());
            } else if (!number.get().admits(entry.getValue())) {
                problems.add("\"" + path(path, entry.getKey()) + "\" must be " + number.get().demand() + ", not " + entry.getValue());
            } else {
                numbers.put(number.get(), entry.getValue());
            }
        });
        JsonNode interval = numbers.get(RetryNumber.INTERVAL);
        JsonNode longest = numbers.get(RetryNumber.LONGEST);
        if (interval != null && longest != null && longest.intValue() < interval.intValue()) {
            problems.add("\"" + path(path, RetryNumber.LONGEST.field()) + "\" must not be less than \"" + RetryNumber.INTERVAL.field() + "\"");
        }
        return numbers;
    }

    private static String path(String outer, String field) {
        return outer + "." + field;
    }

    private static String fields() {
        return Arrays.stream(RetryNumber.values()).map(number -> "\"" + number.field() + "\"").collect(Collectors.joining(", "));
    }
}
