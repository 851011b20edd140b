package io.drydock.design.yaml;

import io.drydock.design.value.Value;
import java.util.Map;

/**
 * How much of the limits is used up: counts values, and the characters of their texts and keys, as if every alias, layer and
 * substitution were written out. The tree shares what is the same, but whoever walks or stores it meets everything.
 */
public final class Budget {
    private final ReadLimits limits;
    private long values;
    private long characters;
    private long bytes;
    private int documents;

    public Budget(ReadLimits limits) {
        this.limits = limits;
    }

    public ReadLimits limits() {
        return limits;
    }

    /** An amount of values and characters. */
    record Weight(long values, long characters) {
    }

    Weight used() {
        return new Weight(values, characters);
    }

    Weight usedSince(Weight before) {
        return new Weight(values - before.values, characters - before.characters);
    }

    /** Gives back what a document took that is left out. */
    void restore(Weight before) {
        values = before.values;
        characters = before.characters;
    }

    /** @return whether there was room for it */
    boolean take(Weight weight) {
        values += weight.values;
        characters += weight.characters;
        return hasRoom();
    }

    /** @return whether there was room for one more value whose text has so many characters */
    boolean takeValue(int length) {
        values++;
        characters += length;
        return hasRoom();
    }

    void takeCharacters(int length) {
        characters += length;
    }

    boolean takeBytes(long more) {
        bytes += more;
        return bytes <= limits.totalBytes();
    }

    boolean takeDocument() {
        return ++documents <= limits.documents();
    }

    private boolean hasRoom() {
        return values <= limits.values() && characters <= limits.totalBytes();
    }

    /** Whether there was room for a tree that was put together from others; if not, nothing is counted. */
    public boolean takeTree(Value tree) {
        Weight before = used();
        boolean fits = takeTree(tree, 0);
        if (!fits) {
            restore(before);
        }
        return fits;
    }

    private boolean takeTree(Value tree, int depth) {
        return switch (tree) {
            case Value.Scalar scalar -> takeValue(scalar.text().length());
            case Value.Sequence list -> {
                boolean fits = depth < limits.depth() && takeValue(0);
                for (int i = 0; fits && i < list.items().size(); i++) {
                    fits = takeTree(list.items().get(i), depth + 1);
                }
                yield fits;
            }
            case Value.Mapping mapping -> {
                boolean fits = depth < limits.depth() && takeValue(0);
                if (fits) {
                    for (Map.Entry<String, Value> entry : mapping.entries().entrySet()) {
                        characters += entry.getKey().length();
                        if (!takeTree(entry.getValue(), depth + 1)) {
                            yield false;
                        }
                    }
                }
                yield fits;
            }
        };
    }
}
