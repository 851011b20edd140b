package io.drydock.states.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import io.drydock.states.model.Retrier;
import io.drydock.states.model.Retrier.Jitter;
import java.util.ArrayList;
import java.util.List;

/** Reads "Retry" ("Retrying after an error"). */
final class RetryReader {
    private static final long MOST = 99_999_999;
    /** "MaxDelaySeconds" is less than 31,622,400. */
    private static final long MOST_DELAY = 31_622_399;

    private RetryReader() {
    }

    static List<Retrier> read(Declaration state) {
        List<Retrier> retriers = new ArrayList<>();
        List<Fields> declared = state.fields().objects("Retry");
        for (int i = 0; i < declared.size(); i++) {
            Fields fields = declared.get(i);
            fields.onlyThese("ErrorEquals", "IntervalSeconds", "MaxAttempts", "BackoffRate", "MaxDelaySeconds", "JitterStrategy", "Comment");
            fields.text("Comment");
            retriers.add(new Retrier(ErrorEquals.read(fields, i == declared.size() - 1),
                    fields.wholeNumber("IntervalSeconds", 1, MOST).orElse(Retrier.DEFAULT_INTERVAL_SECONDS),
                    (int) fields.wholeNumber("MaxAttempts", 0, MOST).orElse(Retrier.DEFAULT_MAX_ATTEMPTS),
                    fields.json("BackoffRate", JsonNodeType.NUMBER).filter(rate -> NumberRange.BACKOFF_RATE.admits(rate, "BackoffRate", fields))
                            .map(JsonNode::doubleValue).orElse(Retrier.DEFAULT_BACKOFF_RATE),
                    fields.wholeNumber("MaxDelaySeconds", 1, MOST_DELAY),
                    fields.oneOf("JitterStrategy", "NONE", "FULL").map(Jitter::valueOf).orElse(Jitter.NONE)));
        }
        return retriers;
    }
}
