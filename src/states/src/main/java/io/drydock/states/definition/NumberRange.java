package io.drydock.states.definition;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Which numbers a field takes.
 *
 * @param whole whether fractions are left out
 */
record NumberRange(double least, double most, boolean whole) {
    /** "TimeoutSeconds" and the like ("Task workflow state"). */
    static final NumberRange SECONDS_OF_WORK = of(1, 99_999_999);
    /** "Seconds" ("Wait workflow state"). */
    static final NumberRange SECONDS_OF_WAITING = of(0, 99_999_999);
    /** Counts that have no upper end. */
    static final NumberRange COUNT = of(0, Integer.MAX_VALUE);
    /** "ToleratedFailurePercentage" ("Using Map state in Distributed mode"). */
    static final NumberRange PERCENTAGE = new NumberRange(0, 100, false);
    /** "BackoffRate" ("Retrying after an error"). */
    static final NumberRange BACKOFF_RATE = new NumberRange(1, Double.MAX_VALUE, false);

    static NumberRange of(long least, long most) {
        return new NumberRange(least, most, true);
    }

    /** Whether {@code value} is in the range; reports at {@code field} what keeps it out. */
    boolean admits(JsonNode value, String field, Fields fields) {
        double number = value.doubleValue();
        if (whole && Math.rint(number) != number) {
            fields.invalid(field, "Expected value of type [INTEGER]");
        } else if (number < least) {
            fields.invalid(field, "Minimum value is " + shown(least));
        } else if (number > most) {
            fields.invalid(field, "Maximum value is " + shown(most));
        } else {
            return true;
        }
        return false;
    }

    private String shown(double bound) {
        return whole ? Long.toString((long) bound) : Double.toString(bound);
    }
}
