package io.drydock.design.model;

import io.drydock.design.site.NodeFilter;
import io.drydock.design.site.NodeFilter.Filter;
import io.drydock.design.site.NodeFilter.Type;
import io.drydock.design.site.Rack;
import io.drydock.design.value.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which nodes a filter selects. Within a criterion any of its values does (labels too); a criterion that names nothing counts as not
 * there; union wants one of the criteria (or filters), intersection all of them. A filter without any criterion selects no node, and
 * so does a set without any filter. Where the type is absent it is intersection, which selects the fewer nodes.
 */
public final class NodeSelection {
    private final Site site;

    public NodeSelection(Site site) {
        this.site = site;
    }

    /** The filter of a request: all criteria must hold, any value of one does; none where no criterion names anything. */
    public static Optional<NodeFilter> allOf(List<String> names, List<String> tags, Map<String, String> labels, List<String> racks) {
        if (names.isEmpty() && tags.isEmpty() && labels.isEmpty() && racks.isEmpty()) {
            return Optional.empty();
        }
        Filter filter = new Filter(Field.of(Type.INTERSECTION), names, tags, labels, racks, Map.of());
        return Optional.of(new NodeFilter(Field.of(Type.INTERSECTION), List.of(filter)));
    }

    /** The nodes that {@code filter} selects, in the order of their names; without a filter all of them. */
    public List<AppliedNode> select(Optional<NodeFilter> filter) {
        if (filter.isEmpty()) {
            return List.copyOf(site.appliedNodes().values());
        }
        Predicate<AppliedNode> selected = predicate(filter.get());
        return site.appliedNodes().values().stream().filter(selected).toList();
    }

    /** Whether {@code filter} selects the node; to ask for many nodes, {@link #select} is faster. */
    public boolean selects(Optional<NodeFilter> filter, AppliedNode node) {
        return filter.isEmpty() || predicate(filter.get()).test(node);
    }

    private Predicate<AppliedNode> predicate(NodeFilter filter) {
        return joined(filter.type(), filter.filters().stream().map(this::predicate).toList());
    }

    private static Predicate<AppliedNode> joined(Field<Type> type, List<Predicate<AppliedNode>> conditions) {
        if (conditions.isEmpty()) {
            return _ -> false;
        }
        return switch (type.orElse(Type.INTERSECTION)) {
            case UNION -> node -> conditions.stream().anyMatch(condition -> condition.test(node));
            case INTERSECTION -> node -> conditions.stream().allMatch(condition -> condition.test(node));
        };
    }

    private Predicate<AppliedNode> predicate(Filter filter) {
        List<Predicate<AppliedNode>> criteria = new ArrayList<>(5);
        if (!filter.names().isEmpty()) {
            Set<String> names = Set.copyOf(filter.names());
            criteria.add(node -> names.contains(node.name()));
        }
        if (!filter.tags().isEmpty()) {
            Set<String> tags = Set.copyOf(filter.tags());
            criteria.add(node -> node.tags().stream().anyMatch(tags::contains));
        }
        if (!filter.labels().isEmpty()) {
            criteria.add(node -> haveOneOf(node.ownerData(), filter.labels()));
        }
        if (!filter.racks().isEmpty()) {
            Set<String> racks = Set.copyOf(filter.racks());
            criteria.add(node -> node.rack().filter(racks::contains).isPresent());
        }
        if (!filter.rackLabels().isEmpty()) {
            criteria.add(node -> node.rack().map(site.racks()::get).map(Rack::labels)
                    .filter(labels -> haveOneOf(labels, filter.rackLabels())).isPresent());
        }
        return joined(filter.type(), criteria);
    }

    private static boolean haveOneOf(Map<String, String> labels, Map<String, String> wanted) {
        return wanted.entrySet().stream().anyMatch(label -> label.getValue().equals(labels.get(label.getKey())));
    }
}
