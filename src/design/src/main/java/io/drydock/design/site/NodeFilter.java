package io.drydock.design.site;

import io.drydock.design.value.Field;
import java.util.List;
import java.util.Map;

/**
 * Which nodes something is for. Within a criterion any value does; how criteria and filters combine says {@code type}.
 *
 * @param type over the filters of the set
 */
public record NodeFilter(Field<Type> type, List<Filter> filters) {
    /** union: one must hold; intersection: all must. */
    public enum Type { UNION, INTERSECTION }

    /** Criteria over one node's names, tags, labels (owner data) and rack. */
    public record Filter(Field<Type> type, List<String> names, List<String> tags, Map<String, String> labels, List<String> racks,
                         Map<String, String> rackLabels) {
    }
}
