package io.drydock.design.deckhand;

import io.drydock.design.document.RawDocument;
import io.drydock.design.value.Position;
import io.drydock.design.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One entry of a document's {@code metadata.substitutions}.
 *
 * @param schema of the source
 * @param name of the source
 * @param path in the source's data
 * @param pattern what to take of the text at that path
 * @param group which group of the pattern; 0 for all that it matched
 */
record Substitution(String schema, String name, DataPath path, Optional<String> pattern, int group, List<Destination> destinations,
                    Position position) {
    private static final BigDecimal DEEPEST = BigDecimal.valueOf(1_000_000);

    /**
     * Where the value goes.
     *
     * @param pattern what of the text there is replaced; absent: everything
     * @param depth how many levels below the path the pattern is looked for, -1 for all; absent: in the text at the path
     */
    record Destination(DataPath path, Optional<String> pattern, OptionalInt depth) {
    }

    /** The substitutions of {@code document}; those that have not the form they should have are left out and stand in {@code flaws}. */
    static List<Substitution> of(RawDocument document, List<Layering.Flaw> flaws) {
        Value value = document.metadata().entries().get("substitutions");
        if (value == null || value instanceof Value.Nothing) {
            return List.of();
        }
        if (!(value instanceof Value.Sequence list)) {
            flaws.add(new Layering.Flaw(value.position(), "metadata.substitutions is not a list.", "Write a list of src and dest."));
            return List.of();
        }
        List<Substitution> substitutions = new ArrayList<>();
        for (Value item : list.items()) {
            try {
                substitutions.add(parse(item));
            } catch (Malformed malformed) {
                flaws.add(new Layering.Flaw(item.position(), "A substitution " + malformed.getMessage(),
                        "Write src with schema, name and path, and dest with path; a path is " + DataPath.FORM + "."));
            }
        }
        return substitutions;
    }

    private static final class Malformed extends Exception {
        private static final long serialVersionUID = 1;

        Malformed(String message) {
            super(message, null, false, false);
        }
    }

    private static Substitution parse(Value item) throws Malformed {
        if (!(item instanceof Value.Mapping(var entries, Position position)) || !(entries.get("src") instanceof Value.Mapping(var src, _))) {
            throw new Malformed("has no src.");
        }
        List<Destination> destinations = new ArrayList<>();
        switch (entries.get("dest")) {
            case Value.Mapping one -> destinations.addAll(destinations(one));
            case Value.Sequence several -> {
                for (Value one : several.items()) {
                    if (!(one instanceof Value.Mapping mapping)) {
                        throw new Malformed("has a dest that is not a mapping.");
                    }
                    destinations.addAll(destinations(mapping));
                }
            }
            case null, default -> throw new Malformed("has no dest.");
        }
        if (destinations.isEmpty()) {
            throw new Malformed("has no dest.");
        }
        return new Substitution(text(src, "schema", "src.schema"), text(src, "name", "src.name"), path(src.get("path"), "src.path"),
                optionalText(src, "pattern"), group(src.get("match_group")), destinations, position);
    }

    private static List<Destination> destinations(Value.Mapping dest) throws Malformed {
        Optional<String> pattern = optionalText(dest.entries(), "pattern");
        OptionalInt depth = depth(dest.entries().get("recurse"));
        List<Destination> destinations = new ArrayList<>();
        List<Value> paths = dest.entries().get("path") instanceof Value.Sequence list ? list.items() : Arrays.asList(dest.entries().get("path"));
        for (Value path : paths) {
            destinations.add(new Destination(path(path, "dest.path"), pattern, depth));
        }
        return destinations;
    }

    private static OptionalInt depth(Value recurse) throws Malformed {
        return switch (recurse) {
            case null -> OptionalInt.empty();
            case Value.Nothing _ -> OptionalInt.empty();
            case Value.Flag flag -> flag.flag() ? OptionalInt.of(-1) : OptionalInt.empty();
            case Value.Mapping mapping when mapping.entries().isEmpty() -> OptionalInt.empty();
            case Value.Mapping mapping -> switch (mapping.entries().get("depth")) {
                case null -> OptionalInt.of(-1);
                case Value.Number(var number, _, _) when number.scale() <= 0 && number.abs().compareTo(DEEPEST) <= 0 -> OptionalInt.of(number.intValue());
                default -> throw new Malformed("has a dest.recurse.depth that is not a whole number.");
            };
            default -> throw new Malformed("has a dest.recurse that is not a mapping with depth.");
        };
    }

    private static int group(Value value) throws Malformed {
        return switch (value) {
            case null -> 0;
            case Value.Nothing _ -> 0;
            case Value.Number(var number, _, _) when number.scale() <= 0 && number.signum() >= 0 && number.precision() <= 3 && number.scale() > -3 ->
                    number.intValue();
            default -> throw new Malformed("has a src.match_group that is not a small whole number.");
        };
    }

    private static String text(Map<String, Value> entries, String key, String shown) throws Malformed {
        return optionalText(entries, key).orElseThrow(() -> new Malformed("has no " + shown + "."));
    }

    private static Optional<String> optionalText(Map<String, Value> entries, String key) throws Malformed {
        return switch (entries.get(key)) {
            case null -> Optional.empty();
            case Value.Nothing _ -> Optional.empty();
            case Value.Scalar scalar when scalar.text().isEmpty() -> Optional.empty();
            case Value.Scalar scalar -> Optional.of(scalar.text());
            default -> throw new Malformed("has a " + key + " that is not a text.");
        };
    }

    private static DataPath path(Value value, String shown) throws Malformed {
        if (!(value instanceof Value.Scalar scalar)) {
            throw new Malformed("has no " + shown + ".");
        }
        return DataPath.parse(scalar.text()).orElseThrow(() -> new Malformed("has a " + shown + " that is not understood: '"
                + (scalar.text().length() <= 60 ? scalar.text() : scalar.text().substring(0, 57) + "…") + "'."));
    }
}
