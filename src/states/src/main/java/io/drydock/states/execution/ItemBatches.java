package io.drydock.states.execution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.states.model.ErrorName;
import io.drydock.states.model.MapState;
import io.drydock.states.model.MapState.ItemBatcher;
import io.drydock.states.model.MapState.Mode;
import io.drydock.states.query.QueryScope;
import io.drydock.states.query.Template;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The inputs of a map run's child executions, and how many items are in each ("ItemBatcher (Map)").
 *
 * @param sizes one for each of {@code inputs}
 */
record ItemBatches(ArrayNode inputs, int[] sizes) {

    /** @param input what "ItemSelector" of JSONPath refers to */
    static ItemBatches of(Turn turn, MapState state, Mode.Distributed mode, Visit visit, JsonNode input, JsonNode items) throws StateFailure {
        ArrayNode each = JsonNodeFactory.instance.arrayNode(items.size());
        for (int i = 0; i < items.size(); i++) {
            each.add(MapItems.inputOf(turn, state, visit, input, MapItems.at(items, i)));
        }
        if (mode.batcher().isEmpty()) {
            int[] sizes = new int[each.size()];
            Arrays.fill(sizes, 1);
            return new ItemBatches(each, sizes);
        }
        return batched(turn, state, mode.batcher().get(), turn.scope(visit).rootedAt(input), each);
    }

    private static ItemBatches batched(Turn turn, MapState state, ItemBatcher batcher, QueryScope scope, ArrayNode items) throws StateFailure {
        int maxItems = limit(turn, state, "ItemBatcher/MaxItemsPerBatch", batcher.maxItems(), scope, Integer.MAX_VALUE);
        int maxBytes = limit(turn, state, "ItemBatcher/MaxInputBytesPerBatch", batcher.maxInputBytes(), scope, DataLimits.MAX_BYTES);
        Optional<JsonNode> common = batcher.batchInput().isPresent()
                ? Optional.of(turn.evaluate(batcher.batchInput().get(), scope)) : Optional.empty();
        ArrayNode inputs = JsonNodeFactory.instance.arrayNode();
        List<Integer> sizes = new ArrayList<>();
        ArrayNode batch = JsonNodeFactory.instance.arrayNode();
        int empty = bytes(input(common, batch));
        int bytes = empty;
        for (JsonNode item : items) {
            int more = bytes(item) + 1;
            if (empty + more > maxBytes) {
                throw new StateFailure(ErrorName.DATA_LIMIT_EXCEEDED, "An item of " + more + " bytes does not fit a batch of " + maxBytes + " bytes.");
            }
            if (batch.size() == maxItems || bytes + more > maxBytes) {
                inputs.add(input(common, batch));
                sizes.add(batch.size());
                batch = JsonNodeFactory.instance.arrayNode();
                bytes = empty;
            }
            batch.add(item);
            bytes += more;
        }
        if (!batch.isEmpty()) {
            inputs.add(input(common, batch));
            sizes.add(batch.size());
        }
        return new ItemBatches(inputs, sizes.stream().mapToInt(Integer::intValue).toArray());
    }

    private static ObjectNode input(Optional<JsonNode> common, ArrayNode items) {
        ObjectNode input = JsonNodeFactory.instance.objectNode();
        common.ifPresent(value -> input.set("BatchInput", value));
        input.set("Items", items);
        return input;
    }

    private static int limit(Turn turn, MapState state, String field, Optional<Template> template, QueryScope scope, int most) throws StateFailure {
        if (template.isEmpty()) {
            return most;
        }
        int wanted = FieldValue.count(turn, state, field, template.get(), scope);
        return wanted == 0 ? most : Math.min(wanted, most);
    }

    private static int bytes(JsonNode value) {
        return value.toString().getBytes(StandardCharsets.UTF_8).length;
    }
}
