package io.drydock.states.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import io.drydock.states.model.Successor;
import java.util.Optional;

/** Reads "Next" and "End", exactly one of which says where a state leads. */
final class SuccessorReader {
    private static final String BOTH = "[Next, End]";

    private SuccessorReader() {
    }

    static Optional<Successor> read(Fields state) {
        Optional<String> next = state.text("Next");
        boolean ends = state.json("End", JsonNodeType.BOOLEAN).map(JsonNode::booleanValue).orElse(false);
        if (ends && state.has("Next")) {
            state.invalidHere("There should only be one of the following fields: " + BOTH);
        } else if (!ends && !state.has("Next")) {
            state.invalidHere("This object should have only one of the following fields: " + BOTH);
        }
        return ends ? Optional.of(Successor.END) : next.map(Successor.Next::new);
    }
}
