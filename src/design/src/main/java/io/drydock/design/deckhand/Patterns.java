package io.drydock.design.deckhand;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The regular expressions of substitutions, which are written for Python. Each is compiled once, and every look at a character of a text counts
 * as work, so an expression that backtracks without end is broken off.
 */
final class Patterns {
    private static final int LONGEST = 2_000;
    private static final int MOST_REPETITIONS = 100_000;
    private static final Pattern NAMED_GROUP = Pattern.compile("\\(\\?P<(\\w+)>");
    private static final Pattern NAMED_REFERENCE = Pattern.compile("\\(\\?P=(\\w+)\\)");
    private static final Pattern REPETITION = Pattern.compile("\\{(\\d{1,9})(?:,(\\d{0,9}))?}");

    private final Work work;
    private final Map<String, Optional<Pattern>> compiled = new HashMap<>();

    Patterns(Work work) {
        this.work = work;
    }

    /** The expression; empty where it is none, or one that could take too long whatever the text. */
    Optional<Pattern> compile(String expression) {
        return compiled.computeIfAbsent(expression, Patterns::compiled);
    }

    private static Optional<Pattern> compiled(String expression) {
        if (expression.length() > LONGEST || repetitions(expression) > MOST_REPETITIONS) {
            return Optional.empty();
        }
        String named = NAMED_GROUP.matcher(expression).replaceAll(group -> "(?<" + javaName(group.group(1)) + ">");
        String java = NAMED_REFERENCE.matcher(named).replaceAll(group -> Matcher.quoteReplacement("\\k<" + javaName(group.group(1)) + ">"));
        try {
            return Optional.of(Pattern.compile(java.replace("\\Z", "\\z")));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }

    /** Names of groups have letters and digits only. */
    private static String javaName(String name) {
        return "g" + name.replace("_", "U");
    }

    /** How often the innermost part is repeated if all counted repetitions are nested. */
    private static long repetitions(String expression) {
        long product = 1;
        Matcher matcher = REPETITION.matcher(expression);
        while (matcher.find() && product <= MOST_REPETITIONS) {
            long least = Long.parseLong(matcher.group(1));
            long most = matcher.group(2) == null || matcher.group(2).isEmpty() ? least : Math.max(least, Long.parseLong(matcher.group(2)));
            product *= Math.max(1, most);
        }
        return product;
    }

    /** A matcher for {@code text}; it throws {@link Work.Exhausted} when it takes too long. */
    Matcher matcher(Pattern pattern, String text) {
        work.spend(1);
        return pattern.matcher(new Metered(text, work));
    }

    private record Metered(String text, Work work) implements CharSequence {
        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            work.spend(1);
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
