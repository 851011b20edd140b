package io.drydock.functions.bootaction;

import io.drydock.credential.BootActionKeys;
import io.drydock.step.bootaction.BootActionRecords;
import io.drydock.step.bootaction.NodeBootActions;
import jakarta.inject.Singleton;

/** Lets nodes at what is theirs: by their secret alone. */
@Singleton
public class NodeAccess {
    private final BootActionRecords records;

    NodeAccess(BootActionRecords records) {
        this.records = records;
    }

    /**
     * The boot actions of the node that shows its secret.
     *
     * @param key what it shows; empty where it shows none
     * @throws KeyMissing if it shows none
     * @throws BootActionNotFound if the node has no boot actions
     * @throws KeyRefused if it is another's
     */
    public NodeBootActions of(String node, String key) {
        if (key.isBlank()) {
            throw new KeyMissing();
        }
        NodeBootActions actions = records.of(node).orElseThrow(() -> new BootActionNotFound("Node '" + node
                + "' has no boot actions: it is not being deployed, or the design has none for it."));
        if (BootActionKeys.read(key).filter(actions::isKey).isEmpty()) {
            throw new KeyRefused(node);
        }
        return actions;
    }
}
