package io.drydock.design.value;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A value of a document as it was written, with its place in the source. Immutable; keys of a mapping keep their order and are
 * always text.
 */
public sealed interface Value {
    Position position();

    /** What a person calls this kind of value in a message: "a list", "the text 'x'" … Long texts are shortened. */
    String describe();

    /** The same value, said to stand elsewhere. */
    Value at(Position position);

    /** Keys to values, in the order written. */
    record Mapping(Map<String, Value> entries, Position position) implements Value {
        public Mapping {
            entries = Entries.copyOf(entries);
        }

        @Override
        public String describe() {
            return "a mapping";
        }

        @Override
        public Mapping at(Position other) {
            return new Mapping(entries, other);
        }
    }

    /** A list of values. */
    record Sequence(List<Value> items, Position position) implements Value {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String describe() {
            return "a list";
        }

        @Override
        public Sequence at(Position other) {
            return new Sequence(items, other);
        }
    }

    /** A single value; {@code text} is how it was written (without quotes). */
    sealed interface Scalar extends Value {
        String text();
    }

    /** Text. */
    record Text(String text, Position position) implements Scalar {
        @Override
        public String describe() {
            return "'" + (text.length() <= 60 ? text : text.substring(0, 57) + "…") + "'";
        }

        @Override
        public Text at(Position other) {
            return new Text(text, other);
        }
    }

    /** A whole or decimal number. */
    record Number(BigDecimal number, String text, Position position) implements Scalar {
        @Override
        public String describe() {
            return "the number " + text;
        }

        @Override
        public Number at(Position other) {
            return new Number(number, text, other);
        }
    }

    /** true or false. */
    record Flag(boolean flag, String text, Position position) implements Scalar {
        @Override
        public String describe() {
            return String.valueOf(flag);
        }

        @Override
        public Flag at(Position other) {
            return new Flag(flag, text, other);
        }
    }

    /** null, or a key without a value. */
    record Nothing(Position position) implements Scalar {
        @Override
        public String text() {
            return "";
        }

        @Override
        public String describe() {
            return "null";
        }

        @Override
        public Nothing at(Position other) {
            return new Nothing(other);
        }
    }
}
