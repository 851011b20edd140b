package io.drydock.lab.network;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which data a request is about: RESTCONF's api-path (RFC 8040, 3.5.3), without {@code /restconf/data}. */
record DataPath(List<Segment> segments) {
    DataPath {
        segments = List.copyOf(segments);
    }

    /**
     * One step into the data.
     *
     * @param name with the module in front where that differs from the parent's
     * @param key of a list's entry, or the value of a leaf-list's
     */
    record Segment(String name, Optional<String> key) {
        static Segment parse(String raw) {
            int equals = raw.indexOf('=');
            return equals < 0 ? new Segment(decode(raw), Optional.empty())
                    : new Segment(decode(raw.substring(0, equals)), Optional.of(decode(raw.substring(equals + 1))));
        }

        private static String decode(String text) {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        }

        @Override
        public String toString() {
            return name + key.map(value -> "=" + value).orElse("");
        }
    }

    /** @param raw as it stands in the request, still encoded */
    static DataPath parse(String raw) {
        return new DataPath(Arrays.stream(raw.split("/")).filter(part -> !part.isEmpty()).map(Segment::parse).toList());
    }

    List<Segment> parents() {
        return segments.subList(0, segments.size() - 1);
    }

    Segment last() {
        return segments.getLast();
    }

    /** The name of the data with its module in front, as it stands in bodies: that of the nearest one that names its module. */
    String qualifiedName() {
        String name = last().name();
        return name.contains(":") ? name : segments.reversed().stream().map(Segment::name).filter(one -> one.contains(":"))
                .map(one -> one.substring(0, one.indexOf(':'))).findFirst().orElse("") + ":" + name;
    }

    @Override
    public String toString() {
        return segments.stream().map(Segment::toString).collect(Collectors.joining("/"));
    }
}
