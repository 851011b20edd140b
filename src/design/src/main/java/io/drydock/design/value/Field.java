package io.drydock.design.value;

import java.util.Optional;
import java.util.function.Function;

/**
 * A field of a document that is parsed into a type: what was written is kept where it could not be parsed, so that exactly one
 * rule reports it and the others pass over it.
 *
 * @param <T> the type
 */
public sealed interface Field<T> {
    /** Not written, or written as null. */
    record Absent<T>() implements Field<T> {
    }

    /** Written and understood. */
    record Present<T>(T content) implements Field<T> {
    }

    /** Written as a scalar, but not of the form that the field needs. */
    record Malformed<T>(String text) implements Field<T> {
    }

    /** A list where a scalar is needed or the like: the schema rule has reported it. */
    record Misshapen<T>() implements Field<T> {
    }

    /** The content, where it was understood. */
    default Optional<T> value() {
        return this instanceof Present<T>(T content) ? Optional.of(content) : Optional.empty();
    }

    default boolean isAbsent() {
        return this instanceof Absent<T>;
    }

    default boolean isPresent() {
        return this instanceof Present<T>;
    }

    /** Whether something was written, understood or not. */
    default boolean isWritten() {
        return !isAbsent();
    }

    /** What was written, where it is malformed. */
    default Optional<String> malformed() {
        return this instanceof Malformed<T>(String text) ? Optional.of(text) : Optional.empty();
    }

    /** The content, or {@code otherwise} where it is absent or was not understood. */
    default T orElse(T otherwise) {
        return this instanceof Present<T>(T content) ? content : otherwise;
    }

    static <T> Field<T> absent() {
        return new Absent<>();
    }

    static <T> Field<T> of(T content) {
        return new Present<>(content);
    }

    /** Parses a scalar's text; {@code parser} answers empty for what it does not understand. */
    static <T> Field<T> parse(Value value, Function<String, Optional<T>> parser) {
        return switch (value) {
            case null -> new Absent<>();
            case Value.Nothing _ -> new Absent<>();
            case Value.Scalar scalar -> parser.apply(scalar.text()).<Field<T>>map(Present::new).orElseGet(() -> new Malformed<>(scalar.text()));
            case Value.Mapping _, Value.Sequence _ -> new Misshapen<>();
        };
    }
}
