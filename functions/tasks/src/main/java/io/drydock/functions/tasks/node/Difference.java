package io.drydock.functions.tasks.node;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Something in which a node is not what it shall be.
 *
 * @param what such as {@code BIOS version}
 * @param applied what the applied model says, in words
 * @param build what is known of the node, in words
 */
record Difference(String what, String applied, String build) {
    /** {@code {"what", "applied", "build"}}. */
    ObjectNode toJson() {
        return JsonNodeFactory.instance.objectNode().put("what", what).put("applied", applied).put("build", build);
    }
}
