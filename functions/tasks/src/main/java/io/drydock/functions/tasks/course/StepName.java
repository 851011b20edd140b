package io.drydock.functions.tasks.course;

import java.util.Locale;
import java.util.regex.Pattern;

/** How a state and the step that it does are named alike: the state {@code CheckBmc} does {@code check-bmc}. */
public final class StepName {
    private static final Pattern WORD_START = Pattern.compile("(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

    private StepName() {
    }

    /** The step of a state. */
    public static String ofState(String state) {
        return WORD_START.matcher(state).replaceAll("-").toLowerCase(Locale.ROOT);
    }
}
