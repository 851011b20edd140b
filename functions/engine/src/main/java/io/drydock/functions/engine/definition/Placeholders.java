package io.drydock.functions.engine.definition;

import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Placeholders of functions in a definition, such as {@code ${LoadDesign}} for the function {@code load-design}. */
final class Placeholders {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Za-z]+)}");
    private static final Pattern WORD_START = Pattern.compile("(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

    private Placeholders() {
    }

    /** @param arn the ARN of a function by its name */
    static String replace(String definition, UnaryOperator<String> arn) {
        return PLACEHOLDER.matcher(definition).replaceAll(match -> Matcher.quoteReplacement(arn.apply(functionName(match.group(1)))));
    }

    static String functionName(String placeholder) {
        return WORD_START.matcher(placeholder).replaceAll("-").toLowerCase(Locale.ROOT);
    }
}
