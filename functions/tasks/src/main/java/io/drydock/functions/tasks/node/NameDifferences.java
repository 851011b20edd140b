package io.drydock.functions.tasks.node;

import io.drydock.design.model.AppliedNode;
import java.util.List;

/** What the provisioner calls the node. */
final class NameDifferences {
    private NameDifferences() {
    }

    static List<Difference> of(AppliedNode node, Known known) {
        return Known.text(known.of("provisioner"), "fqdn").filter(name -> !name.equals(node.fqdn()))
                .map(name -> new Difference("name in the provisioner", node.fqdn(), name)).stream().toList();
    }
}
