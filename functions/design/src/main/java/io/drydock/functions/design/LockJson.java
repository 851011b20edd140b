package io.drydock.functions.design;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.step.DesignLock.Locked;

/** How outcomes tell of the site's lock: {@code {"designId", "lockedBy", "since"}}. */
final class LockJson {
    private LockJson() {
    }

    static ObjectNode of(Locked locked) {
        return JsonNodeFactory.instance.objectNode().put("designId", locked.designId()).put("lockedBy", locked.taskId())
                .put("since", locked.since().toString());
    }
}
