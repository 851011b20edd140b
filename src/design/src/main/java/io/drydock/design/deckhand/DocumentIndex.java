package io.drydock.design.deckhand;

import io.drydock.design.document.RawDocument;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All documents of a design, found by schema and name, by layer and label; and which of them are replaced by which. */
final class DocumentIndex {
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, List<Entry>> byIdentity = new HashMap<>();
    /** Keyed by schema, label and value; in each list the documents in the order of the sources. */
    private final Map<String, List<Entry>> byLabel = new HashMap<>();
    private final Map<String, ParentSearch> searched = new HashMap<>();
    private final boolean hasAbstract;

    /** A document and what was found out about it. */
    static final class Entry {
        final int number;
        final RawDocument document;
        final Layering layering;
        /** The layer's number, 0 for the most general; -1 for no or an unknown one. */
        final int layer;
        /** The document that stands in this one's place. */
        Optional<Entry> replacedBy = Optional.empty();
        /** For a document with {@code replacement: true}: what it replaces. */
        Optional<Entry> replaces = Optional.empty();

        Entry(int number, RawDocument document, Layering layering, int layer) {
            this.number = number;
            this.document = document;
            this.layering = layering;
            this.layer = layer;
        }

        @Override
        public String toString() {
            return document.identity().toString();
        }
    }

    /** What looking for a parent came to. */
    sealed interface ParentSearch {
        record Found(Entry parent) implements ParentSearch {
        }

        record Absent() implements ParentSearch {
        }

        record Several(Entry one, Entry other) implements ParentSearch {
        }
    }

    DocumentIndex(List<RawDocument> documents, LayerOrder order) {
        for (RawDocument document : documents) {
            Layering layering = Layering.of(document);
            Entry entry = new Entry(entries.size(), document, layering, layering.layer().map(order::number).orElse(-1));
            entries.add(entry);
            byIdentity.computeIfAbsent(identity(document.schema(), document.name()), _ -> new ArrayList<>(1)).add(entry);
            if (entry.layer >= 0) {
                layering.labels().forEach((label, value) ->
                        byLabel.computeIfAbsent(label(document.schema(), label, value), _ -> new ArrayList<>(1)).add(entry));
            }
        }
        hasAbstract = entries.stream().anyMatch(entry -> entry.layering.isAbstract());
        byIdentity.values().forEach(DocumentIndex::replace);
    }

    List<Entry> entries() {
        return entries;
    }

    /** Whether some document is abstract, so that the design is not yet rendered. */
    boolean hasAbstract() {
        return hasAbstract;
    }

    /** Texts rather than records as keys: a map stays fast with texts that are chosen to collide. */
    private static String identity(String schema, String name) {
        return schema + "\0" + name;
    }

    private static String label(String schema, String label, String value) {
        return schema + "\0" + label + "\0" + value;
    }

    /** Each replacement takes the place of its namesake in the nearest layer above it. */
    private static void replace(List<Entry> namesakes) {
        if (namesakes.size() < 2) {
            return;
        }
        List<Entry> byLayer = new ArrayList<>(namesakes);
        byLayer.sort(Comparator.comparingInt(entry -> entry.layer));
        Entry above = null;
        Entry last = null;
        for (Entry entry : byLayer) {
            if (last != null && entry.layer > last.layer && last.layer >= 0) {
                above = last;
            }
            if (entry.layering.replacement() && above != null) {
                entry.replaces = Optional.of(above);
                above.replacedBy = Optional.of(entry);
            }
            last = entry;
        }
    }

    /** The parent of {@code child}, which has a selector and a layer: from the nearest layer above it that has a match. */
    ParentSearch parentOf(Entry child) {
        StringBuilder key = new StringBuilder(child.document.schema()).append('\0').append(child.layer);
        child.layering.parentSelector().forEach((label, value) -> key.append('\0').append(label).append('\0').append(value));
        return switch (searched.computeIfAbsent(key.toString(), _ -> search(child))) {
            case ParentSearch.Found(Entry parent) -> new ParentSearch.Found(standIn(parent, child));
            case ParentSearch other -> other;
        };
    }

    private ParentSearch search(Entry child) {
        Map<String, String> selector = child.layering.parentSelector();
        List<Entry> candidates = null;
        for (Map.Entry<String, String> label : selector.entrySet()) {
            List<Entry> having = byLabel.getOrDefault(label(child.document.schema(), label.getKey(), label.getValue()), List.of());
            candidates = candidates == null || having.size() < candidates.size() ? having : candidates;
        }
        Entry found = null;
        Entry other = null;
        for (Entry candidate : candidates == null ? List.<Entry>of() : candidates) {
            if (candidate.layer < child.layer && (found == null || candidate.layer >= found.layer)
                    && selector.entrySet().stream().allMatch(label -> label.getValue().equals(candidate.layering.labels().get(label.getKey())))) {
                other = found != null && candidate.layer == found.layer ? found : null;
                found = candidate;
            }
        }
        if (found == null) {
            return new ParentSearch.Absent();
        }
        return other == null ? new ParentSearch.Found(found) : new ParentSearch.Several(other, found);
    }

    /** What stands in the place of {@code parent}, unless that is the child itself. */
    private static Entry standIn(Entry parent, Entry child) {
        Entry present = parent;
        while (present.replacedBy.isPresent() && present.replacedBy.get() != child) {
            present = present.replacedBy.get();
        }
        return present;
    }

    /** The document to substitute from: not abstract and not replaced, of several that of the most special layer; an abstract one if there is no other. */
    Optional<Entry> source(String schema, String name) {
        Entry best = null;
        for (Entry entry : byIdentity.getOrDefault(identity(schema, name), List.of())) {
            if (entry.replacedBy.isEmpty() && (best == null || best.layering.isAbstract() && !entry.layering.isAbstract()
                    || best.layering.isAbstract() == entry.layering.isAbstract() && entry.layer > best.layer)) {
                best = entry;
            }
        }
        return Optional.ofNullable(best);
    }
}
