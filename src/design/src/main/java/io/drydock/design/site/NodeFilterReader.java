package io.drydock.design.site;

import io.drydock.design.reading.FieldReader;
import io.drydock.design.site.NodeFilter.Filter;
import io.drydock.design.site.NodeFilter.Type;
import io.drydock.design.value.Value;
import java.util.Optional;

/** Reads node filters: of boot actions, and of requests in Drydock's form. */
public final class NodeFilterReader {
    private NodeFilterReader() {
    }

    /** The filter that {@code value} describes, none where it is no mapping; never fails. */
    public static Optional<NodeFilter> read(Value value) {
        if (!(value instanceof Value.Mapping)) {
            return Optional.empty();
        }
        FieldReader fields = FieldReader.of(value);
        return Optional.of(new NodeFilter(fields.parsed("filter_set_type", NodeFilterReader::type),
                fields.items("filter_set", NodeFilterReader::filter)));
    }

    private static Filter filter(FieldReader filter) {
        return new Filter(filter.parsed("filter_type", NodeFilterReader::type), filter.texts("node_names"), filter.texts("node_tags"),
                filter.textMap("node_labels"), filter.texts("rack_names"), filter.textMap("rack_labels"));
    }

    private static Optional<Type> type(String text) {
        return switch (text) {
            case "union" -> Optional.of(Type.UNION);
            case "intersection" -> Optional.of(Type.INTERSECTION);
            default -> Optional.empty();
        };
    }
}
