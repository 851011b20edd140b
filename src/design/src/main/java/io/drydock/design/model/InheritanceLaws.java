package io.drydock.design.model;

import io.drydock.design.reading.FieldReader;
import io.drydock.design.value.Field;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/**
 * How a child's value and its parent's become one, by the shape of the value. A parent is always something that has been inherited
 * already: it names no removals. Neither side is changed; where the child says nothing, the parent's own object is the answer.
 */
final class InheritanceLaws {
    private static final String UNSET = "!";
    private static final String UNSET_NUMBER = "-1";

    private InheritanceLaws() {
    }

    /** The child's where it is written, else the parent's; {@code !} (or -1) unsets. */
    static <T> Field<T> scalar(Field<T> child, Field<T> parent) {
        return switch (child) {
            case Field.Absent<T> _ -> parent;
            case Field.Present<T>(T content) when isUnset(String.valueOf(content)) -> Field.absent();
            case Field.Malformed<T>(String text) when isUnset(text) -> Field.absent();
            case Field.Present<T> _, Field.Malformed<T> _, Field.Misshapen<T> _ -> child;
        };
    }

    static boolean isUnset(String text) {
        return text.equals(UNSET) || text.equals(UNSET_NUMBER);
    }

    /** Both together, the child's value for a key that both have; the child's key {@code !k} removes the parent's k. */
    static <V> Map<String, V> map(Map<String, V> child, Map<String, V> parent) {
        return keyed(child, parent, (own, _) -> own, Function.identity());
    }

    /** The child's first, then those of the parent's that it doesn't name; the child's {@code !x} removes x. */
    static List<String> names(List<String> child, List<String> parent) {
        if (child.isEmpty()) {
            return parent;
        }
        Set<String> named = new HashSet<>(child);
        List<String> names = new ArrayList<>(child.size() + parent.size());
        for (String name : child) {
            if (!FieldReader.isRemoval(name)) {
                names.add(name);
            }
        }
        for (String name : parent) {
            if (!named.contains(name) && !named.contains(FieldReader.REMOVAL + name)) {
                names.add(name);
            }
        }
        return Collections.unmodifiableList(names);
    }

    /**
     * The parent's in their order, each merged with the child's of that name, then the child's new ones; the child's name {@code !n}
     * removes the parent's n.
     *
     * @param merge takes the child's and the parent's
     * @param alone makes an inherited thing of one that only the child has
     */
    static <V> Map<String, V> keyed(Map<String, V> child, Map<String, V> parent, BinaryOperator<V> merge, Function<V, V> alone) {
        if (child.isEmpty()) {
            return parent;
        }
        Map<String, V> all = LinkedHashMap.newLinkedHashMap(child.size() + parent.size());
        parent.forEach((name, inherited) -> {
            if (!child.containsKey(FieldReader.REMOVAL + name)) {
                V own = child.get(name);
                all.put(name, own == null ? inherited : merge.apply(own, inherited));
            }
        });
        child.forEach((name, own) -> {
            if (!FieldReader.isRemoval(name) && !all.containsKey(name)) {
                all.put(name, alone.apply(own));
            }
        });
        return Collections.unmodifiableMap(all);
    }

    /**
     * As {@link #keyed} for lists whose items carry their names. Several items of one name (a rule reports them) are matched in their
     * order; items without a name are never matched.
     */
    static <T> List<T> keyedList(List<T> child, List<T> parent, Function<T, String> name, BinaryOperator<T> merge, Function<T, T> alone) {
        if (child.isEmpty()) {
            return parent;
        }
        Set<String> removed = new HashSet<>();
        Map<String, Deque<Integer>> named = new HashMap<>();
        for (int i = 0; i < child.size(); i++) {
            String own = name.apply(child.get(i));
            if (FieldReader.isRemoval(own)) {
                removed.add(own.substring(FieldReader.REMOVAL.length()));
            } else if (!own.isEmpty()) {
                named.computeIfAbsent(own, _ -> new ArrayDeque<>(2)).add(i);
            }
        }
        boolean[] merged = new boolean[child.size()];
        List<T> all = new ArrayList<>(child.size() + parent.size());
        for (T inherited : parent) {
            String inheritedName = name.apply(inherited);
            if (!removed.contains(inheritedName)) {
                Integer at = named.getOrDefault(inheritedName, new ArrayDeque<>(0)).poll();
                all.add(at == null ? inherited : merge.apply(child.get(at), inherited));
                if (at != null) {
                    merged[at] = true;
                }
            }
        }
        for (int i = 0; i < child.size(); i++) {
            if (!merged[i] && !FieldReader.isRemoval(name.apply(child.get(i)))) {
                all.add(alone.apply(child.get(i)));
            }
        }
        return Collections.unmodifiableList(all);
    }

    /** Things without a name that both may have. */
    static <T> Optional<T> single(Optional<T> child, Optional<T> parent, BinaryOperator<T> merge, Function<T, T> alone) {
        if (child.isEmpty()) {
            return parent;
        }
        return Optional.of(parent.isEmpty() ? alone.apply(child.get()) : merge.apply(child.get(), parent.get()));
    }
}
