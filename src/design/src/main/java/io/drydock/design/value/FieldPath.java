package io.drydock.design.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A way down into a document's data, such as {@code storage.physical_devices.sda.partitions[root].size}. A segment in brackets
 * picks an item of a list: by its number (from 0), or by name, which is the item whose {@code name} or {@code network} is that
 * text, or the text itself in a list of texts.
 */
public record FieldPath(List<Segment> segments) {
    /** The data of the document itself. */
    public static final FieldPath ROOT = new FieldPath(List.of());

    /** One step down. */
    public sealed interface Segment {
        /** A key of a mapping. */
        record Key(String key) implements Segment {
        }

        /** An item of a list by its number, from 0. */
        record Index(int index) implements Segment {
        }

        /** An item of a list by its name. */
        record Named(String name) implements Segment {
        }
    }

    public FieldPath {
        segments = List.copyOf(segments);
    }

    public static FieldPath of(String... keys) {
        FieldPath path = ROOT;
        for (String key : keys) {
            path = path.key(key);
        }
        return path;
    }

    public FieldPath key(String key) {
        return with(new Segment.Key(key));
    }

    public FieldPath index(int index) {
        return with(new Segment.Index(index));
    }

    public FieldPath named(String name) {
        return with(new Segment.Named(name));
    }

    private FieldPath with(Segment segment) {
        List<Segment> longer = new ArrayList<>(segments.size() + 1);
        longer.addAll(segments);
        longer.add(segment);
        return new FieldPath(longer);
    }

    /** The path without its last segment; the root's parent is the root. */
    public FieldPath parent() {
        return segments.isEmpty() ? this : new FieldPath(segments.subList(0, segments.size() - 1));
    }

    /** The value at this path below {@code data}, where it goes all the way. */
    public Optional<Value> in(Value data) {
        Value value = data;
        for (Segment segment : segments) {
            Optional<Value> next = step(value, segment);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            value = next.get();
        }
        return Optional.of(value);
    }

    /** The place of the value at this path, or of the nearest one above it that is there. */
    public Position nearest(Value data) {
        Value value = data;
        for (Segment segment : segments) {
            Optional<Value> next = step(value, segment);
            if (next.isEmpty()) {
                break;
            }
            value = next.get();
        }
        return value.position();
    }

    private static Optional<Value> step(Value value, Segment segment) {
        return switch (segment) {
            case Segment.Key(String key) -> value instanceof Value.Mapping mapping
                    ? Optional.ofNullable(mapping.entries().get(key)) : Optional.empty();
            case Segment.Index(int index) -> value instanceof Value.Sequence list && index >= 0 && index < list.items().size()
                    ? Optional.of(list.items().get(index)) : Optional.empty();
            case Segment.Named(String name) -> value instanceof Value.Sequence list
                    ? list.items().stream().filter(item -> isNamed(item, name)).findFirst() : Optional.empty();
        };
    }

    private static boolean isNamed(Value item, String name) {
        return switch (item) {
            case Value.Scalar scalar -> scalar.text().equals(name);
            case Value.Mapping mapping -> isText(mapping.entries().get("name"), name) || isText(mapping.entries().get("network"), name);
            case Value.Sequence _ -> false;
        };
    }

    private static boolean isText(Value value, String text) {
        return value instanceof Value.Scalar scalar && scalar.text().equals(text);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Segment segment : segments) {
            switch (segment) {
                case Segment.Key(String key) -> text.append(text.isEmpty() ? "" : ".").append(key);
                case Segment.Index(int index) -> text.append('[').append(index).append(']');
                case Segment.Named(String name) -> text.append('[').append(name).append(']');
            }
        }
        return text.toString();
    }
}
