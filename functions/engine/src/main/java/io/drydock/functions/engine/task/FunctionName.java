package io.drydock.functions.engine.task;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms in which a Lambda function can be named ("Invoke", parameter "FunctionName"). */
public final class FunctionName {
    private static final Pattern FORMS = Pattern.compile(
            "(?:(?:arn:aws[a-z-]*:lambda:[a-z0-9-]*:)?\\d{12}:function:|function:)?([A-Za-z0-9_-]+)(?::[A-Za-z0-9$_-]+)?");

    private FunctionName() {
    }

    /**
     * The function's own name, out of any of its forms.
     *
     * @throws IllegalArgumentException if {@code text} names no function
     */
    public static String of(String text) {
        Matcher matcher = FORMS.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("neither the name nor the ARN of a function: " + text);
        }
        return matcher.group(1);
    }
}
