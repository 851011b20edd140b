package io.drydock.functions.cluster.label;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.promenade.Promenade;
import io.drydock.step.StepResult;
import jakarta.inject.Singleton;
import java.util.Map;

/**
 * By Promenade, which removes labels itself that it set before. It can't be asked which labels a node has, so its answer is what is
 * verified; setting the same labels twice changes nothing.
 */
@Singleton
class PromenadeLabels implements LabelDriver {
    private final Promenade promenade;

    PromenadeLabels(Promenade promenade) {
        this.promenade = promenade;
    }

    @Override
    public String name() {
        return "promenade";
    }

    @Override
    public boolean configured() {
        return promenade.configured();
    }

    @Override
    public boolean canRead() {
        return false;
    }

    @Override
    public StepResult relabel(String node, Map<String, String> labels, Runnable beforeChange) {
        ObjectNode wanted = JsonNodeFactory.instance.objectNode();
        labels.forEach(wanted::put);
        beforeChange.run();
        promenade.setLabels(node, wanted);
        ObjectNode output = JsonNodeFactory.instance.objectNode();
        output.set("set", wanted);
        return new StepResult.Done(output, promenade.name() + " has set the " + labels.size() + " labels of node " + node + ".");
    }
}
