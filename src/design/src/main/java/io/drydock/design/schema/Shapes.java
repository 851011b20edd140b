package io.drydock.design.schema;

import io.drydock.design.schema.Shape.Flag;
import io.drydock.design.schema.Shape.Items;
import io.drydock.design.schema.Shape.Member;
import io.drydock.design.schema.Shape.Named;
import io.drydock.design.schema.Shape.Struct;
import io.drydock.design.schema.Shape.Text;
import io.drydock.design.schema.Shape.Whole;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The vocabulary in which the schemas are written. */
final class Shapes {
    private Shapes() {
    }

    /** Any text. */
    static Text text() {
        return new Text(_ -> true, "text");
    }

    static Text text(Predicate<String> condition, String expectation) {
        return new Text(condition, expectation);
    }

    /** One of a few words. */
    static Text word(String... words) {
        List<String> known = List.of(words);
        return new Text(known::contains, known.size() == 1 ? "'" + known.getFirst() + "'" : "one of " + String.join(", ", known));
    }

    /** A whole number from 0. */
    static Whole count() {
        return new Whole(0, false);
    }

    static Whole unsettableCount() {
        return new Whole(0, true);
    }

    static Flag flag() {
        return new Flag(false);
    }

    static Flag unsettableFlag() {
        return new Flag(true);
    }

    static Items list(Shape item) {
        return new Items(item);
    }

    static Items texts() {
        return new Items(text());
    }

    static Named map(Shape value) {
        return new Named(value, false);
    }

    /** A mapping to texts, such as labels. */
    static Named textMap() {
        return map(text());
    }

    /** A mapping that refuses unknown keys. */
    static StructBuilder closed() {
        return new StructBuilder(true);
    }

    /** A mapping whose unknown keys are warned of. */
    static StructBuilder open() {
        return new StructBuilder(false);
    }

    /** Collects the keys of a mapping. */
    static final class StructBuilder {
        private final Map<String, Member> members = new LinkedHashMap<>();
        private final boolean closed;

        private StructBuilder(boolean closed) {
            this.closed = closed;
        }

        /** A key that may be left out. In the place of a list or a mapping null is as good as none. */
        StructBuilder with(String key, Shape shape) {
            boolean container = shape instanceof Items || shape instanceof Named || shape instanceof Struct;
            return add(key, new Member(shape, false, container));
        }

        /** A key that must be there. */
        StructBuilder required(String key, Shape shape) {
            return add(key, new Member(shape, true, false));
        }

        /** A scalar of which rules of their own say what must be there; null is none. */
        StructBuilder ruled(String... keys) {
            for (String key : keys) {
                add(key, new Member(text(), false, true));
            }
            return this;
        }

        private StructBuilder add(String key, Member member) {
            members.put(key, member);
            return this;
        }

        StructBuilder withAll(Struct other) {
            members.putAll(other.members());
            return this;
        }

        Struct build() {
            return new Struct(Collections.unmodifiableMap(members), closed);
        }
    }
}
