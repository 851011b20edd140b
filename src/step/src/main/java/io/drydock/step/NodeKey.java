package io.drydock.step;

import io.drydock.store.Key;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Where what is known of a node stands, beyond the tasks that found it out: a partition a node. */
final class NodeKey {
    private static final String BUILD = "build#";
    private static final String ARCHIVE = "archive#";
    private static final String HOLD = "hold";
    private static final DateTimeFormatter SORTED = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSSX").withZone(ZoneOffset.UTC);

    private NodeKey() {
    }

    static String partition(String node) {
        return "node#" + node;
    }

    /** Of all sections of the build model. */
    static String sections() {
        return BUILD;
    }

    static Key section(String node, String section) {
        if (section.isBlank() || section.indexOf('#') >= 0) {
            throw new IllegalArgumentException("'" + section + "' is no name of a section of the build model");
        }
        return new Key(partition(node), BUILD + section);
    }

    /** Of all build models that were put away. */
    static String archives() {
        return ARCHIVE;
    }

    /** Of the build model that was put away then; later ones sort behind. */
    static Key archive(String node, Instant at) {
        return new Key(partition(node), ARCHIVE + SORTED.format(at));
    }

    static Key hold(String node) {
        return new Key(partition(node), HOLD);
    }
}
