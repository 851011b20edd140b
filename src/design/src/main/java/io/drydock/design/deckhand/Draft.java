package io.drydock.design.deckhand;

import io.drydock.design.value.Position;
import io.drydock.design.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A document's data while it is being changed: what was touched can be changed again without copying, the rest is shared with the documents
 * that it comes from.
 */
final class Draft {
    private final Work work;
    private Node root;

    Draft(Value data, Work work) {
        this.root = new Frozen(data);
        this.work = work;
    }

    private sealed interface Node {
    }

    private record Frozen(Value value) implements Node {
    }

    private static final class OpenMapping implements Node {
        private final Map<String, Node> entries = new LinkedHashMap<>();
        private Position position;
    }

    private static final class OpenSequence implements Node {
        private final List<Node> items = new ArrayList<>();
        private final Position position;

        OpenSequence(Position position) {
            this.position = position;
        }
    }

    Value freeze() {
        return freeze(root);
    }

    /** The value at {@code path}, where it goes all the way. */
    Optional<Value> get(DataPath path) {
        Node node = root;
        for (int i = 0; i < path.steps().size(); i++) {
            if (node instanceof Frozen(Value value)) {
                return new DataPath(path.steps().subList(i, path.steps().size())).in(value);
            }
            node = child(node, path.steps().get(i));
            if (node == null) {
                return Optional.empty();
            }
        }
        return Optional.of(freeze(node));
    }

    /**
     * Puts {@code value} at {@code path}; what is missing on the way is made: mappings, and lists filled up with empty mappings.
     *
     * @return whether that was possible; not if there is something else on the way
     */
    boolean set(DataPath path, Value value) {
        Optional<Slot> slot = slot(path, value.position());
        slot.ifPresent(found -> found.put(new Frozen(value)));
        return slot.isPresent();
    }

    /** Puts {@code value} at {@code path} as {@link #set} does, but into the mapping that is there, entry by entry, if both are mappings. */
    boolean merge(DataPath path, Value value) {
        Optional<Slot> slot = slot(path, value.position());
        slot.ifPresent(found -> found.put(merged(found.get(), value)));
        return slot.isPresent();
    }

    /** Takes out what is at {@code path}; of the root an empty mapping is left. @return whether it was there */
    boolean delete(DataPath path) {
        if (path.isRoot()) {
            root = new Frozen(new Value.Mapping(Map.of(), positionOf(root)));
            return true;
        }
        if (get(path).isEmpty()) {
            return false;
        }
        DataPath above = new DataPath(path.steps().subList(0, path.steps().size() - 1));
        Slot slot = slot(above, positionOf(root)).orElseThrow();
        slot.put(open(slot.get()));
        switch (slot.get()) {
            case OpenMapping mapping -> mapping.entries.remove(((DataPath.Step.Key) path.steps().getLast()).key());
            case OpenSequence list -> {
                work.spend(list.items.size());
                list.items.remove(((DataPath.Step.Index) path.steps().getLast()).index());
            }
            case Frozen _ -> throw new IllegalStateException("a value without entries had one");
        }
        return true;
    }

    /** Says that the data as a whole stands at {@code position}. */
    void moveTo(Position position) {
        if (root instanceof OpenMapping mapping) {
            mapping.position = position;
        } else {
            root = new Frozen(freeze(root).at(position));
        }
    }

    /** A place that can be read and written. */
    private interface Slot {
        /** What is there; null if nothing is. */
        Node get();

        void put(Node node);
    }

    private Optional<Slot> slot(DataPath path, Position position) {
        Slot slot = new Slot() {
            @Override
            public Node get() {
                return root;
            }

            @Override
            public void put(Node node) {
                root = node;
            }
        };
        for (DataPath.Step step : path.steps()) {
            Node node = container(slot.get(), step, position);
            if (node == null) {
                return Optional.empty();
            }
            slot.put(node);
            slot = below(node, step, position);
        }
        return Optional.of(slot);
    }

    /** The open mapping or list that {@code step} needs, made of what is there; null if something else is there. */
    private Node container(Node node, DataPath.Step step, Position position) {
        Node open = node == null || isEmpty(node) ? null : open(node);
        return switch (step) {
            case DataPath.Step.Key _ when open == null -> {
                OpenMapping made = new OpenMapping();
                made.position = node == null ? position : positionOf(node);
                yield made;
            }
            case DataPath.Step.Index _ when open == null -> new OpenSequence(node == null ? position : positionOf(node));
            case DataPath.Step.Key _ -> open instanceof OpenMapping ? open : null;
            case DataPath.Step.Index _ -> open instanceof OpenSequence ? open : null;
        };
    }

    private Slot below(Node container, DataPath.Step step, Position position) {
        return switch (step) {
            case DataPath.Step.Key(String key) -> {
                Map<String, Node> entries = ((OpenMapping) container).entries;
                yield new Slot() {
                    @Override
                    public Node get() {
                        return entries.get(key);
                    }

                    @Override
                    public void put(Node node) {
                        entries.put(key, node);
                    }
                };
            }
            case DataPath.Step.Index(int index) -> {
                List<Node> items = ((OpenSequence) container).items;
                work.spend(Math.max(0, index - items.size()));
                while (items.size() <= index) {
                    items.add(new Frozen(new Value.Mapping(Map.of(), position)));
                }
                yield new Slot() {
                    @Override
                    public Node get() {
                        return items.get(index);
                    }

                    @Override
                    public void put(Node node) {
                        items.set(index, node);
                    }
                };
            }
        };
    }

    /** Null, an empty mapping or an empty list, which may become what is needed. */
    private static boolean isEmpty(Node node) {
        return node instanceof Frozen(Value value) && switch (value) {
            case Value.Nothing _ -> true;
            case Value.Mapping mapping -> mapping.entries().isEmpty();
            case Value.Sequence list -> list.items().isEmpty();
            case Value.Scalar _ -> false;
        };
    }

    private Node merged(Node node, Value value) {
        Node target = node == null ? null : open(node);
        if (!(target instanceof OpenMapping mapping) || !(value instanceof Value.Mapping over)) {
            return new Frozen(value);
        }
        work.spend(over.entries().size());
        over.entries().forEach((key, below) -> mapping.entries.put(key, merged(mapping.entries.get(key), below)));
        mapping.position = over.position();
        return mapping;
    }

    private Node open(Node node) {
        if (node instanceof Frozen(Value.Mapping(var entries, Position position))) {
            work.spend(entries.size());
            OpenMapping open = new OpenMapping();
            open.position = position;
            entries.forEach((key, value) -> open.entries.put(key, new Frozen(value)));
            return open;
        }
        if (node instanceof Frozen(Value.Sequence(var items, Position position))) {
            work.spend(items.size());
            OpenSequence open = new OpenSequence(position);
            items.forEach(item -> open.items.add(new Frozen(item)));
            return open;
        }
        return node;
    }

    private static Node child(Node node, DataPath.Step step) {
        return switch (step) {
            case DataPath.Step.Key(String key) -> node instanceof OpenMapping mapping ? mapping.entries.get(key) : null;
            case DataPath.Step.Index(int index) -> node instanceof OpenSequence list && index < list.items.size() ? list.items.get(index) : null;
        };
    }

    private static Position positionOf(Node node) {
        return switch (node) {
            case Frozen(Value value) -> value.position();
            case OpenMapping mapping -> mapping.position;
            case OpenSequence list -> list.position;
        };
    }

    private static Value freeze(Node node) {
        return switch (node) {
            case Frozen(Value value) -> value;
            case OpenMapping mapping -> {
                Map<String, Value> entries = new LinkedHashMap<>();
                mapping.entries.forEach((key, below) -> entries.put(key, freeze(below)));
                yield new Value.Mapping(entries, mapping.position);
            }
            case OpenSequence list -> new Value.Sequence(list.items.stream().map(Draft::freeze).toList(), list.position);
        };
    }
}
