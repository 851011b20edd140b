package io.drydock.design.schema;

import io.drydock.design.document.Document;
import io.drydock.design.reading.FieldReader;
import io.drydock.design.schema.Problem.Type;
import io.drydock.design.schema.Shape.Member;
import io.drydock.design.value.FieldPath;
import io.drydock.design.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds one document against the schema of its kind. Paths are made only where there is something to say. */
final class SchemaWalk {
    private final Document document;
    private final List<Problem> problems;
    /** Keys (String) and numbers of items (Integer) on the way to where the walk is. */
    private final List<Object> way = new ArrayList<>();

    SchemaWalk(Document document, List<Problem> problems) {
        this.document = document;
        this.problems = problems;
    }

    /** Adds every problem of the document to the list. */
    void run(Shape schema) {
        check(document.data(), schema);
    }

    private void check(Value value, Shape shape) {
        switch (shape) {
            case Shape.Text(var condition, String expectation) -> text(value, scalar -> condition.test(scalar.text()), expectation);
            case Shape.Whole whole -> text(value, scalar -> isWhole(scalar, whole), "a whole number from " + whole.least());
            case Shape.Flag(boolean unsettable) -> text(value, scalar -> isFlag(scalar, unsettable), "true or false");
            case Shape.Items(Shape item) -> items(value, item);
            case Shape.Named named -> named(value, named);
            case Shape.ScalarOr(Shape.Named mapping) -> {
                if (!(value instanceof Value.Scalar)) {
                    named(value, mapping);
                }
            }
            case Shape.Struct struct -> struct(value, struct);
        }
    }

    private interface Condition {
        boolean holds(Value.Scalar scalar);
    }

    private void text(Value value, Condition condition, String expectation) {
        if (!(value instanceof Value.Scalar scalar)) {
            wrongType(value, "a single value");
        } else if (!condition.holds(scalar)) {
            add(Type.VALUE, here(), scalar.describe() + " is not " + expectation, "Write " + expectation + ".");
        }
    }

    private static boolean isWhole(Value.Scalar scalar, Shape.Whole whole) {
        Optional<Long> number = scalar instanceof Value.Number written ? FieldReader.wholeNumber(written.number())
                : FieldReader.wholeNumber(scalar.text());
        return number.filter(least -> least >= whole.least()).isPresent() || whole.unsettable() && isUnset(scalar.text());
    }

    private static boolean isFlag(Value.Scalar scalar, boolean unsettable) {
        return scalar instanceof Value.Flag || FieldReader.flagWord(scalar.text()).isPresent() || unsettable && isUnset(scalar.text());
    }

    private static boolean isUnset(String text) {
        return text.equals("!") || text.equals("-1");
    }

    private void items(Value value, Shape item) {
        if (!(value instanceof Value.Sequence list)) {
            wrongType(value, "a list");
            return;
        }
        for (int i = 0; i < list.items().size(); i++) {
            way.add(i);
            checkWritten(list.items().get(i), item, false);
            way.removeLast();
        }
    }

    private void named(Value value, Shape.Named named) {
        if (!(value instanceof Value.Mapping mapping)) {
            wrongType(value, "a mapping");
            return;
        }
        mapping.entries().forEach((name, entry) -> {
            if (!FieldReader.isRemoval(name)) {
                way.add(name);
                checkWritten(entry, named.fixed().getOrDefault(name, named.value()), named.nullable());
                way.removeLast();
            }
        });
    }

    private void struct(Value value, Shape.Struct struct) {
        if (!(value instanceof Value.Mapping mapping)) {
            wrongType(value, "a mapping");
            return;
        }
        mapping.entries().forEach((key, entry) -> {
            Member member = struct.members().get(key);
            if (member == null) {
                unknown(key, struct);
            } else {
                way.add(key);
                checkWritten(entry, member.shape(), member.nullable());
                way.removeLast();
            }
        });
        struct.members().forEach((key, member) -> {
            if (member.required() && !mapping.entries().containsKey(key)) {
                add(Type.REQUIRED, here().key(key), "'" + key + "' is missing", "Write '" + key + "'" + expectation(member.shape()) + ".");
            }
        });
    }

    private static String expectation(Shape shape) {
        return shape instanceof Shape.Text text ? ": " + text.expectation() : "";
    }

    private void checkWritten(Value value, Shape shape, boolean nullable) {
        if (!(value instanceof Value.Nothing)) {
            check(value, shape);
        } else if (!nullable) {
            add(Type.NULL, here(), "there is nothing (null) where a value is expected", "Write a value, or leave the entry out.");
        }
    }

    private void unknown(String key, Shape.Struct struct) {
        String remedy = NearestKey.of(key, struct.members().keySet()).map(known -> "Write '" + known + "' if that is meant.")
                .orElseGet(() -> "Leave it out; known here are " + String.join(", ", struct.members().keySet()) + ".");
        if (struct.closed()) {
            add(Type.UNKNOWN_KEY, here().key(key), "unknown key '" + key + "'", remedy);
        } else {
            add(Type.UNDOCUMENTED_KEY, here().key(key), "key '" + key + "' is not documented", remedy);
        }
    }

    /** Says of what kind the value is, not what it is: where shapes are mixed up it may be a secret. */
    private void wrongType(Value value, String expected) {
        String found = switch (value) {
            case Value.Text _ -> "text";
            case Value.Number _ -> "a number";
            case Value.Flag _ -> "true or false";
            case Value.Nothing _, Value.Mapping _, Value.Sequence _ -> value.describe();
        };
        add(Type.TYPE, here(), "there is " + found + " where " + expected + " is expected", "Write " + expected + ".");
    }

    private FieldPath here() {
        FieldPath path = FieldPath.ROOT;
        for (Object segment : way) {
            path = segment instanceof Integer index ? path.index(index) : path.key((String) segment);
        }
        return path;
    }

    private void add(Type type, FieldPath path, String message, String remedy) {
        problems.add(new Problem(type, document, path, message, remedy));
    }
}
