package io.drydock.functions.provisioner.storage;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.functions.provisioner.maas.Machine;
import io.drydock.functions.provisioner.storage.plan.Change;
import java.util.List;

/** What the step's outcome holds: {@code {"systemId", "changes"}}. */
final class StorageOutput {
    private StorageOutput() {
    }

    static ObjectNode of(Machine machine) {
        return of(machine, List.of());
    }

    static ObjectNode of(Machine machine, List<Change> changes) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("systemId", machine.systemId());
        changes.forEach(change -> json.withArray("/changes").add(change.title()));
        return json;
    }
}
