package io.drydock.design.deckhand;

import io.drydock.design.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A path as layering actions and substitutions write it: {@code .} is the whole data, {@code .a.b[0].'c.d'} a place in it. A {@code $} may stand
 * before it, and a key may stand in brackets and quotes.
 */
record DataPath(List<Step> steps) {
    static final int MAX_STEPS = 64;
    static final int MAX_INDEX = 10_000;
    /** What a path looks like, for remedies. */
    static final String FORM = "a path such as '.', '.a.b' or '.a[0].b' (at most " + MAX_STEPS + " steps, indexes up to " + MAX_INDEX + ")";

    /** One step down. */
    sealed interface Step {
        record Key(String key) implements Step {
        }

        record Index(int index) implements Step {
        }
    }

    DataPath {
        steps = List.copyOf(steps);
    }

    boolean isRoot() {
        return steps.isEmpty();
    }

    /** The path that {@code text} writes; empty where it is none, or of a form with wildcards or filters. */
    static Optional<DataPath> parse(String text) {
        return text.length() > 4096 ? Optional.empty() : new Parser(text).parse();
    }

    /** The value at this path, where it goes all the way. */
    Optional<Value> in(Value data) {
        Value value = data;
        for (Step step : steps) {
            Value next = switch (step) {
                case Step.Key(String key) -> value instanceof Value.Mapping mapping ? mapping.entries().get(key) : null;
                case Step.Index(int index) -> value instanceof Value.Sequence list && index < list.items().size() ? list.items().get(index) : null;
            };
            if (next == null) {
                return Optional.empty();
            }
            value = next;
        }
        return Optional.of(value);
    }

    /** As fields are named in findings: {@code a.b[0]}. */
    String fieldPath() {
        StringBuilder text = new StringBuilder();
        for (Step step : steps) {
            switch (step) {
                case Step.Key(String key) -> text.append(text.isEmpty() ? "" : ".").append(key);
                case Step.Index(int index) -> text.append('[').append(index).append(']');
            }
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return isRoot() ? "." : (steps.getFirst() instanceof Step.Index ? "" : ".") + fieldPath();
    }

    private static final class Parser {
        private final String text;
        private final List<Step> steps = new ArrayList<>();
        private int at;

        Parser(String text) {
            this.text = text;
        }

        Optional<DataPath> parse() {
            if (text.equals(".") || text.equals("$")) {
                return Optional.of(new DataPath(List.of()));
            }
            at = text.startsWith("$") ? 1 : 0;
            if (at == text.length()) {
                return Optional.empty();
            }
            while (at < text.length()) {
                boolean step = text.charAt(at) == '.' ? key() : text.charAt(at) == '[' && bracket();
                if (!step || steps.size() > MAX_STEPS) {
                    return Optional.empty();
                }
            }
            return Optional.of(new DataPath(steps));
        }

        private boolean key() {
            at++;
            if (at < text.length() && (text.charAt(at) == '\'' || text.charAt(at) == '"')) {
                return quoted();
            }
            if (at < text.length() && text.charAt(at) == '[' && steps.isEmpty()) {
                return true;
            }
            int start = at;
            while (at < text.length() && ".[]*?()'\" ".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            steps.add(new Step.Key(text.substring(start, at)));
            return at > start;
        }

        private boolean bracket() {
            at++;
            if (at < text.length() && (text.charAt(at) == '\'' || text.charAt(at) == '"')) {
                return quoted() && closes();
            }
            int start = at;
            while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
                at++;
            }
            if (at == start || at - start > 5 || Integer.parseInt(text, start, at, 10) > MAX_INDEX) {
                return false;
            }
            steps.add(new Step.Index(Integer.parseInt(text, start, at, 10)));
            return closes();
        }

        private boolean closes() {
            return at < text.length() && text.charAt(at++) == ']';
        }

        private boolean quoted() {
            int end = text.indexOf(text.charAt(at), at + 1);
            if (end < 0) {
                return false;
            }
            steps.add(new Step.Key(text.substring(at + 1, end)));
            at = end + 1;
            return true;
        }
    }
}
