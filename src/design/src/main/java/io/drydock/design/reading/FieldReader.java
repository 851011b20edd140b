package io.drydock.design.reading;

import io.drydock.design.value.Field;
import io.drydock.design.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads the fields of a mapping in a document into types. Total: whatever is written there, something is answered, and nothing is
 * thrown. What does not have the shape that is asked for is left out (texts, maps) or is {@link Field.Misshapen}; the schema rules
 * report it.
 */
public final class FieldReader {
    private static final FieldReader NONE = new FieldReader(Map.of());

    /** Begins the name of what shall be removed from what is inherited; its value does not matter. */
    public static final String REMOVAL = "!";

    private final Map<String, Value> values;

    private FieldReader(Map<String, Value> values) {
        this.values = values;
    }

    /** Reads {@code value}, which counts as empty where it is no mapping. */
    public static FieldReader of(Value value) {
        return value instanceof Value.Mapping mapping ? new FieldReader(mapping.entries()) : NONE;
    }

    /** Whether {@code name} removes an inherited thing. */
    public static boolean isRemoval(String name) {
        return name.startsWith(REMOVAL);
    }

    /** The value at {@code key}, unless it is null. */
    public Optional<Value> value(String key) {
        Value value = values.get(key);
        return value == null || value instanceof Value.Nothing ? Optional.empty() : Optional.of(value);
    }

    /** Reads the mapping at {@code key}, which counts as empty where there is none. */
    public FieldReader at(String key) {
        return of(values.get(key));
    }

    /** Any scalar, as text. */
    public Field<String> text(String key) {
        return parsed(key, Optional::of);
    }

    /** A scalar that {@code parser} understands. */
    public <T> Field<T> parsed(String key, Function<String, Optional<T>> parser) {
        return Field.parse(values.get(key), parser);
    }

    /** A whole number, also where it is written as text. */
    public Field<Long> whole(String key) {
        return values.get(key) instanceof Value.Number(BigDecimal number, String text, _)
                ? wholeNumber(number).<Field<Long>>map(Field.Present::new).orElseGet(() -> new Field.Malformed<>(text))
                : parsed(key, FieldReader::wholeNumber);
    }

    /** True or false in any of YAML's words for them, also where it is written as text. */
    public Field<Boolean> flag(String key) {
        return parsed(key, FieldReader::flagWord);
    }

    /** The whole number that {@code text} is in decimal, if it fits 64 bits. */
    public static Optional<Long> wholeNumber(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        if (text.length() == start || text.length() > 20) {
            return Optional.empty();
        }
        for (int i = start; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return Optional.empty();
            }
        }
        try {
            return Optional.of(Long.parseLong(text));
        } catch (NumberFormatException tooLarge) {
            return Optional.empty();
        }
    }

    /** The whole number that {@code number} is, if it fits 64 bits. */
    public static Optional<Long> wholeNumber(BigDecimal number) {
        try {
            return Optional.of(number.longValueExact());
        } catch (ArithmeticException fractionOrTooLarge) {
            return Optional.empty();
        }
    }

    /** What {@code text} means as YAML's word for true or false. */
    public static Optional<Boolean> flagWord(String text) {
        return switch (text) {
            case "true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON" -> Optional.of(true);
            case "false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** The scalars of the list at {@code key}, as text, without null. */
    public List<String> texts(String key) {
        if (!(values.get(key) instanceof Value.Sequence list) || list.items().isEmpty()) {
            return List.of();
        }
        List<String> texts = new ArrayList<>(list.items().size());
        for (Value item : list.items()) {
            if (item instanceof Value.Scalar scalar && !(item instanceof Value.Nothing)) {
                texts.add(scalar.text());
            }
        }
        return Collections.unmodifiableList(texts);
    }

    /** The mapping at {@code key} with its scalars as text, without null; names of removals are kept whatever they have. */
    public Map<String, String> textMap(String key) {
        return map(key, FieldReader::textOf);
    }

    private static Optional<String> textOf(Value value) {
        return value instanceof Value.Scalar scalar && !(value instanceof Value.Nothing) ? Optional.of(scalar.text()) : Optional.empty();
    }

    /**
     * The mapping at {@code key}, each value read by {@code reader}; what it answers empty for is left out. A removal is given to
     * {@code reader} as an empty text or an empty mapping where it does not understand what is written.
     */
    public <T> Map<String, T> map(String key, Function<Value, Optional<T>> reader) {
        return values.get(key) instanceof Value.Mapping mapping ? map(mapping, reader) : Map.of();
    }

    private static <T> Map<String, T> map(Value.Mapping mapping, Function<Value, Optional<T>> reader) {
        if (mapping.entries().isEmpty()) {
            return Map.of();
        }
        Map<String, T> read = LinkedHashMap.newLinkedHashMap(mapping.entries().size());
        mapping.entries().forEach((name, value) -> {
            Optional<T> content = reader.apply(value);
            if (content.isEmpty() && isRemoval(name)) {
                content = reader.apply(new Value.Text("", value.position()))
                        .or(() -> reader.apply(new Value.Mapping(Map.of(), value.position())));
            }
            content.ifPresent(present -> read.put(name, present));
        });
        return Collections.unmodifiableMap(read);
    }

    /** The mapping at {@code key}, each of its mappings read by {@code reader}; other values are left out, but for removals. */
    public <T> Map<String, T> mappings(String key, Function<FieldReader, T> reader) {
        return map(key, value -> value instanceof Value.Mapping ? Optional.of(reader.apply(of(value))) : Optional.empty());
    }

    /** The mappings of the list at {@code key}, each read by {@code reader}; other items are left out. */
    public <T> List<T> items(String key, Function<FieldReader, T> reader) {
        if (!(values.get(key) instanceof Value.Sequence list) || list.items().isEmpty()) {
            return List.of();
        }
        List<T> items = new ArrayList<>(list.items().size());
        for (Value item : list.items()) {
            if (item instanceof Value.Mapping) {
                items.add(reader.apply(of(item)));
            }
        }
        return Collections.unmodifiableList(items);
    }
}
