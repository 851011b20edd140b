package io.drydock.functions.tasks.override;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Optional;

/**
 * A number of a retrier that a task's request may set. The bounds are narrower than those of the States Language: an execution on AWS ends at 25,000
 * events, of which an attempt makes three.
 */
public enum RetryNumber {
    INTERVAL("intervalSeconds", "IntervalSeconds", 86_400, 1, true),
    ATTEMPTS("maxAttempts", "MaxAttempts", 5_000, 0, true),
    LONGEST("maxDelaySeconds", "MaxDelaySeconds", 86_400, 1, true),
    RATE("backoffRate", "BackoffRate", 10, 1, false);

    private final String field;
    private final String member;
    private final int most;
    private final int least;
    private final boolean whole;

    RetryNumber(String field, String member, int most, int least, boolean whole) {
        this.field = field;
        this.member = member;
        this.most = most;
        this.least = least;
        this.whole = whole;
    }

    /** What a request calls it. */
    String field() {
        return field;
    }

    /** What a definition calls it. */
    String member() {
        return member;
    }

    static Optional<RetryNumber> named(String field) {
        return Arrays.stream(values()).filter(number -> number.field.equals(field)).findFirst();
    }

    boolean admits(JsonNode value) {
        return value.isNumber() && (!whole || value.isIntegralNumber() && value.canConvertToInt())
                && value.doubleValue() >= least && value.doubleValue() <= most;
    }

    /** Such as "a whole number from 1 to 86400". */
    String demand() {
        return (whole ? "a whole number from " : "a number from ") + least + " to " + most;
    }
}
