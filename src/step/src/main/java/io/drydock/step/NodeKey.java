package io.drydock.step;

import io.drydock.store.Key;

/** Where what is known of a node stands, beyond the tasks that found it out: a partition a node. */
final class NodeKey {
    private static final String BUILD = "build#";
    private static final String HOLD = "hold";

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

    static Key hold(String node) {
        return new Key(partition(node), HOLD);
    }
}
