package io.drydock.states.query.jsonpath;

import java.util.List;
import java.util.stream.Collectors;

/** One step of a path. */
sealed interface Step {
    /** {@code .name}, {@code ['name']} or {@code ['a','b']}. */
    record Members(List<String> names) implements Step {
        @Override
        public String toString() {
            return names.stream().map(name -> "'" + name + "'").collect(Collectors.joining(",", "[", "]"));
        }
    }

    /** {@code [2]}, {@code [-1]} or {@code [0,2]}: below zero counts from the end. */
    record Elements(List<Integer> indexes) implements Step {
        @Override
        public String toString() {
            return indexes.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
        }
    }

    /** {@code [from:to]}; either may be absent (null): from the start, to the end. */
    record Slice(Integer from, Integer to) implements Step {
        @Override
        public String toString() {
            return "[" + (from == null ? "" : from) + ":" + (to == null ? "" : to) + "]";
        }
    }

    /** {@code .*} or {@code [*]}. */
    record Every() implements Step {
        @Override
        public String toString() {
            return "[*]";
        }
    }

    /** {@code ..}: the next step, at any depth. */
    record Anywhere() implements Step {
        @Override
        public String toString() {
            return "..";
        }
    }

    /** {@code [?(…)]}. */
    record Where(Filter filter) implements Step {
        @Override
        public String toString() {
            return "[?]";
        }
    }

    /** {@code .length()}: how many elements or members. */
    record Length() implements Step {
        @Override
        public String toString() {
            return ".length()";
        }
    }

    /** A function that AWS Step Functions takes in a definition and that finds nothing at run time. */
    record UnknownFunction(String name) implements Step {
        @Override
        public String toString() {
            return "." + name + "()";
        }
    }

    /** Whether it leads to one place. Several members at the end do: they make one object. */
    default boolean definite(boolean last) {
        return switch (this) {
            case Members members -> members.names().size() == 1 || last;
            case Elements elements -> elements.indexes().size() == 1;
            case Length _, UnknownFunction _ -> true;
            case Slice _, Every _, Anywhere _, Where _ -> false;
        };
    }
}
