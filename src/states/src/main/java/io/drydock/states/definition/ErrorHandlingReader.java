package io.drydock.states.definition;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.states.model.Catcher;
import io.drydock.states.model.ErrorName;
import io.drydock.states.model.Retrier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads "Retry" and "Catch" ("Handling errors in Step Functions workflows"). */
final class ErrorHandlingReader {
    private static final long MAX_RETRIES = 99_999_999;
    private static final long MAX_SECONDS = 99_999_999;
    private static final long MAX_DELAY = 31_622_400;

    private ErrorHandlingReader() {
    }

    static List<Retrier> retry(Fields state) {
        List<Retrier> retriers = new ArrayList<>();
        List<Fields> declared = state.objects("Retry");
        for (int i = 0; i < declared.size(); i++) {
            Fields fields = declared.get(i);
            retriers.add(new Retrier(
                    errorEquals(fields, i == declared.size() - 1),
                    fields.wholeNumber("IntervalSeconds", 1, MAX_SECONDS).orElse(Retrier.DEFAULT_INTERVAL_SECONDS),
                    fields.wholeNumber("MaxAttempts", 0, MAX_RETRIES).map(Long::intValue).orElse(Retrier.DEFAULT_MAX_ATTEMPTS),
                    backoffRate(fields),
                    fields.wholeNumber("MaxDelaySeconds", 1, MAX_DELAY).map(OptionalLong::of).orElseGet(OptionalLong::empty),
                    jitter(fields)));
            fields.text("Comment");
            fields.rejectOthers();
        }
        return retriers;
    }

    static List<Catcher> catchers(Fields state) {
        List<Catcher> catchers = new ArrayList<>();
        List<Fields> declared = state.objects("Catch");
        for (int i = 0; i < declared.size(); i++) {
            Fields fields = declared.get(i);
            List<String> errors = errorEquals(fields, i == declared.size() - 1);
            Optional<String> next = fields.required("Next", fields.text("Next"));
            Optional<JsonNode> output = fields.template("Output");
            var assign = fields.assign();
            fields.text("Comment");
            fields.rejectOthers();
            next.ifPresent(target -> catchers.add(new Catcher(errors, target, output, assign)));
        }
        return catchers;
    }

    private static List<String> errorEquals(Fields fields, boolean last) {
        fields.required("ErrorEquals", fields.json("ErrorEquals"));
        List<String> errors = fields.texts("ErrorEquals");
        if (errors.contains(ErrorName.ALL) && (errors.size() > 1 || !last)) {
            fields.invalid("ErrorEquals", "States.ALL stands alone, and in the last element only");
        }
        return errors;
    }

    private static double backoffRate(Fields fields) {
        return fields.json("BackoffRate").map(value -> {
            if (!value.isNumber() || value.doubleValue() < 1.0) {
                fields.invalid("BackoffRate", "BackoffRate is a number of at least 1.0, not " + value);
            }
            return value.doubleValue();
        }).orElse(Retrier.DEFAULT_BACKOFF_RATE);
    }

    private static Retrier.Jitter jitter(Fields fields) {
        return fields.text("JitterStrategy").map(name -> switch (name) {
            case "FULL" -> Retrier.Jitter.FULL;
            case "NONE" -> Retrier.Jitter.NONE;
            default -> {
                fields.invalid("JitterStrategy", "JitterStrategy is 'FULL' or 'NONE', not '" + name + "'");
                yield Retrier.Jitter.NONE;
            }
        }).orElse(Retrier.Jitter.NONE);
    }
}
