package io.drydock.design.schema;

import java.util.Map;
import java.util.function.Predicate;

/** What may be written at a place of a document. */
sealed interface Shape {
    /**
     * A scalar: text, or a number or flag in its place.
     *
     * @param condition which texts will do
     * @param expectation the condition in words, such as "one of bios, uefi"
     */
    record Text(Predicate<String> condition, String expectation) implements Shape {
    }

    /**
     * A whole number, or text that is one.
     *
     * @param least the smallest that will do
     * @param unsettable whether {@code !} or -1 may stand there, which unset what is inherited
     */
    record Whole(long least, boolean unsettable) implements Shape {
    }

    /** True or false. */
    record Flag(boolean unsettable) implements Shape {
    }

    /** A list. */
    record Items(Shape item) implements Shape {
    }

    /**
     * A mapping with names of the author's own as keys, and perhaps some keys of fixed meaning among them. A name that begins with
     * {@code !} removes what is inherited; anything may stand behind it.
     *
     * @param nullable whether null may stand behind a name
     * @param fixed the keys of fixed meaning
     */
    record Named(Shape value, boolean nullable, Map<String, Shape> fixed) implements Shape {
        Named(Shape value, boolean nullable) {
            this(value, nullable, Map.of());
        }
    }

    /** A scalar or a mapping. */
    record ScalarOr(Named mapping) implements Shape {
    }

    /**
     * A mapping with known keys.
     *
     * @param closed whether other keys are refused; where Drydock lets them pass, they are warned of
     */
    record Struct(Map<String, Member> members, boolean closed) implements Shape {
    }

    /**
     * @param required whether the key must be there
     * @param nullable whether null may stand there, which is as good as no key
     */
    record Member(Shape shape, boolean required, boolean nullable) {
    }
}
