package io.drydock.states.execution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.states.model.DataFlow;
import io.drydock.states.model.ErrorName;
import io.drydock.states.model.MapState;
import io.drydock.states.query.QueryFailure;
import io.drydock.states.query.QueryScope;
import io.drydock.states.query.ReferencePath;
import io.drydock.states.query.Template;
import io.drydock.states.query.Templates;
import java.util.Map;
import java.util.Optional;

/** The items of a Map state: where they come from, and what an iteration gets of each. */
final class MapItems {
    private MapItems() {
    }

    /** An array, or an object whose members are the items ("ItemsPath (Map, JSONPath only)", "Items (Map, JSONata only)"). */
    static JsonNode of(MapState state, QueryScope filtered) throws StateFailure {
        JsonNode items = state.items().isPresent() ? selected(state, state.items().get(), filtered) : filtered.root();
        if (items.isContainerNode()) {
            return items;
        }
        if (jsonata(state)) {
            throw new StateFailure(Templates.unexpectedType(state.items().orElse(Template.constant(items)), "Items", "array", items));
        }
        String path = state.items().map(Template::source).orElse("$");
        throw new StateFailure(ErrorName.RUNTIME, "Reference path \"" + path + "\" must point to array.");
    }

    /** A reference path that leads nowhere is an error of its own on AWS, which names the step that could not be made. */
    private static JsonNode selected(MapState state, Template items, QueryScope scope) throws StateFailure {
        try {
            return items.evaluate(scope);
        } catch (QueryFailure failure) {
            if (jsonata(state) || !items.source().startsWith("$.")) {
                throw new StateFailure(failure);
            }
            throw new StateFailure(ErrorName.REFERENCE_PATH_CONFLICT,
                    "Unable to apply step \"" + missingStep(items.source(), scope.root()) + "\" to input " + scope.root());
        }
    }

    private static Object missingStep(String path, JsonNode root) {
        JsonNode place = root;
        for (Object step : ReferencePath.parse(path).steps()) {
            place = step instanceof Integer index ? place.get(index) : place.get((String) step);
            if (place == null) {
                return step;
            }
        }
        return path;
    }

    /** The item at {@code index}, as the context object shows it. */
    static Branch.MapItem at(JsonNode items, int index) {
        if (items.isArray()) {
            return new Branch.MapItem(index, Optional.empty(), items.get(index));
        }
        Map.Entry<String, JsonNode> member = items.properties().stream().skip(index).findFirst().orElseThrow();
        return new Branch.MapItem(index, Optional.of(member.getKey()), member.getValue());
    }

    /**
     * What the iteration for {@code item} gets.
     *
     * @param input what "ItemSelector" of JSONPath refers to
     */
    static JsonNode inputOf(Turn turn, MapState state, Visit visit, JsonNode input, Branch.MapItem item) throws StateFailure {
        if (state.itemSelector().isEmpty()) {
            return item.key().isEmpty() ? item.value() : member(item);
        }
        return turn.evaluate(state.itemSelector().get(), turn.scope(visit, Optional.of(item), Optional.empty()).rootedAt(input));
    }

    private static ObjectNode member(Branch.MapItem item) {
        ObjectNode member = JsonNodeFactory.instance.objectNode().put("Key", item.key().orElseThrow());
        member.set("Value", item.value());
        return member;
    }

    private static boolean jsonata(MapState state) {
        return state.flow() instanceof DataFlow.Jsonata;
    }
}
