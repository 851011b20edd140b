package io.drydock.functions.cluster.label;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What Kubernetes takes for labels ("Labels and Selectors", syntax and character set). */
final class LabelSyntax {
    private static final int NAME_LENGTH = 63;
    private static final int PREFIX_LENGTH = 253;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9_.-]*[A-Za-z0-9])?");
    private static final Pattern PREFIX = Pattern.compile("[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*");

    private LabelSyntax() {
    }

    /** What is wrong with labels, one sentence each; empty: nothing. */
    static List<String> problems(Map<String, String> labels) {
        List<String> problems = new ArrayList<>();
        labels.forEach((key, value) -> {
            if (!isKey(key)) {
                problems.add("'" + key + "' is no key of a label");
            }
            if (!value.isEmpty() && !isName(value)) {
                problems.add("'" + value + "' is no value of a label (" + key + ")");
            }
        });
        return problems;
    }

    private static boolean isKey(String key) {
        int slash = key.indexOf('/');
        if (slash < 0) {
            return isName(key);
        }
        String prefix = key.substring(0, slash);
        return prefix.length() <= PREFIX_LENGTH && PREFIX.matcher(prefix).matches() && isName(key.substring(slash + 1));
    }

    private static boolean isName(String text) {
        return text.length() <= NAME_LENGTH && NAME.matcher(text).matches();
    }
}
