package io.drydock.functions.tasks.node;

import io.drydock.design.model.AppliedNode;
import io.drydock.step.NodeStatus;
import java.util.ArrayList;
import java.util.List;

/** A node that is deployed runs, and starts from its disk. */
final class PowerDifferences {
    private PowerDifferences() {
    }

    static List<Difference> of(AppliedNode node, Known known) {
        List<Difference> differences = new ArrayList<>();
        if (known.status() == NodeStatus.DEPLOYED) {
            Known.text(known.of("power"), "power").filter("off"::equals)
                    .ifPresent(power -> differences.add(new Difference("power", "on, as the node is deployed", power)));
            Known.text(known.of("boot"), "device").filter("pxe"::equals)
                    .ifPresent(_ -> differences.add(new Difference("boot device", "disk, as the node is deployed", "network")));
        }
        return differences;
    }
}
