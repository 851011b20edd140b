package io.drydock.design.value;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;

/**
 * An immutable map that keeps the order of its keys and takes little room: a site has hundreds of thousands of small mappings, each
 * looked up a few times. Up to eight keys are compared one by one, more are found by their hash.
 */
final class Entries extends AbstractMap<String, Value> {
    private static final int SMALL = 8;

    private final String[] keys;
    private final Value[] values;
    /** Where each key stands; empty where there are few. A HashMap, because it stays fast for keys that are chosen to collide. */
    private final Map<String, Integer> index;

    private Entries(String[] keys, Value[] values) {
        this.keys = keys;
        this.values = values;
        this.index = keys.length <= SMALL ? Map.of() : index(keys);
    }

    /** The same entries in the same order; a map that is one of these already is not copied. */
    static Entries copyOf(Map<String, Value> map) {
        if (map instanceof Entries entries) {
            return entries;
        }
        String[] keys = new String[map.size()];
        Value[] values = new Value[keys.length];
        int at = 0;
        for (Entry<String, Value> entry : map.entrySet()) {
            keys[at] = Objects.requireNonNull(entry.getKey());
            values[at++] = Objects.requireNonNull(entry.getValue());
        }
        return new Entries(keys, values);
    }

    private static Map<String, Integer> index(String[] keys) {
        Map<String, Integer> index = HashMap.newHashMap(keys.length);
        for (int i = 0; i < keys.length; i++) {
            index.put(keys[i], i);
        }
        return index;
    }

    private int indexOf(Object key) {
        if (keys.length > SMALL) {
            return index.getOrDefault(key, -1);
        }
        for (int i = 0; i < keys.length; i++) {
            if (keys[i].equals(key)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public Value get(Object key) {
        int index = indexOf(key);
        return index < 0 ? null : values[index];
    }

    @Override
    public boolean containsKey(Object key) {
        return indexOf(key) >= 0;
    }

    @Override
    public int size() {
        return keys.length;
    }

    @Override
    public Set<Entry<String, Value>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<String, Value>> iterator() {
                return new EntryIterator();
            }

            @Override
            public int size() {
                return keys.length;
            }
        };
    }

    private final class EntryIterator implements Iterator<Entry<String, Value>> {
        private int at;

        @Override
        public boolean hasNext() {
            return at < keys.length;
        }

        @Override
        public Entry<String, Value> next() {
            if (at == keys.length) {
                throw new NoSuchElementException();
            }
            Entry<String, Value> entry = Map.entry(keys[at], values[at]);
            at++;
            return entry;
        }
    }

    @Override
    public boolean equals(Object other) {
        if (this == other) {
            return true;
        }
        return other instanceof Entries entries && Arrays.equals(keys, entries.keys)
                ? Arrays.equals(values, entries.values) : super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
