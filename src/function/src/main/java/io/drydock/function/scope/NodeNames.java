package io.drydock.function.scope;

import com.fasterxml.jackson.databind.node.TextNode;
import io.drydock.step.StepFailed;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Names of nodes, where there may be many: in the data of a state machine, and in messages. */
final class NodeNames {
    /** A state gets and gives 256 KiB at most ("Quotas for Step Functions"); the outcome around the names takes the rest. */
    static final int ROOM = 256 * 1024 - 12 * 1024;

    private static final int SHOWN = 20;

    private NodeNames() {
    }

    /** @throws StepFailed if one task can't hold so many */
    static void requireRoom(List<String> names) {
        int bytes = 0;
        int fitting = 0;
        for (String name : names) {
            bytes += TextNode.valueOf(name).toString().getBytes(StandardCharsets.UTF_8).length + 1;
            fitting += bytes <= ROOM ? 1 : 0;
        }
        if (fitting < names.size()) {
            throw new StepFailed(names.size() + " nodes are selected, but one task can hold " + fitting + " of them: a state machine carries "
                    + "256 KiB of data. Start several tasks, such as one for some racks each (\"nodes\": {\"racks\": […]}).");
        }
    }

    /** The first of them, for a person. */
    static String shown(List<String> names) {
        String first = names.stream().limit(SHOWN).map(name -> "'" + name + "'").collect(Collectors.joining(", "));
        return names.size() > SHOWN ? first + " and " + (names.size() - SHOWN) + " more" : first;
    }
}
