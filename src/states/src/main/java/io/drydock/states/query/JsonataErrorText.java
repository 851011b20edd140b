package io.drydock.states.query;

import com.dashjoin.jsonata.JException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words for JSONata's error codes, as JSONata itself has them. The library says "Object" where they say "function", puts numbers in quotes,
 * and leaves some places empty.
 */
final class JsonataErrorText {
    private static final String MESSAGE_OF_THE_EXPRESSION = "D3137";
    private static final String ELEMENT_TYPE = "T0412";
    private static final Pattern QUOTED_OR_OBJECT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|\\bObject\\b");
    private static final Pattern QUOTED_INDEX = Pattern.compile("\\b([Aa]rgument) \"(\\d+)\"");
    private static final Pattern CALL_AT_END = Pattern.compile("\\$(\\w+)\\s*\\($");

    private JsonataErrorText() {
    }

    /** Without the code. {@code source} is the expression. */
    static String of(JException failure, String source) {
        String message = String.valueOf(failure.getMessage());
        return switch (String.valueOf(failure.getError())) {
            case MESSAGE_OF_THE_EXPRESSION -> message;
            case ELEMENT_TYPE -> "Argument 1 of function " + called(source, failure.getLocation()) + "must be an array of \""
                    + plural(String.valueOf(failure.getExpected())) + "\"";
            default -> QUOTED_INDEX.matcher(QUOTED_OR_OBJECT.matcher(message)
                    .replaceAll(found -> Matcher.quoteReplacement(found.group().equals("Object") ? "function" : found.group()))).replaceAll("$1 $2");
        };
    }

    /** The name of the function whose parenthesis is at {@code location}, if it is called by name. */
    private static String called(String source, int location) {
        if (location < 0 || location > source.length()) {
            return "";
        }
        Matcher call = CALL_AT_END.matcher(source.substring(0, location));
        return call.find() ? "\"" + call.group(1) + "\" " : "";
    }

    private static String plural(String type) {
        return switch (type) {
            case "n" -> "numbers";
            case "s" -> "strings";
            case "b" -> "booleans";
            case "o" -> "objects";
            case "a" -> "arrays";
            case "f" -> "functions";
            default -> type;
        };
    }
}
