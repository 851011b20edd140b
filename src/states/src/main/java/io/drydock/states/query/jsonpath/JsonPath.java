package io.drydock.states.query.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * One JSONPath, compiled. It gives what the JSONPath library of AWS Step Functions gives (Jayway's, on Jackson's nodes), oddities included:
 * an index beyond an array's end gives null, and what lies on the way to several places gives an array, empty if there is none.
 */
public final class JsonPath {
    private final List<Step> steps;
    private final boolean definite;
    private final boolean single;

    JsonPath(List<Step> steps) {
        this.steps = List.copyOf(steps);
        this.definite = definite(this.steps);
        this.single = definite && this.steps.stream().allMatch(JsonPath::single);
    }

    /** @throws InvalidPath if it is not a JSONPath */
    public static JsonPath parse(String text) throws InvalidPath {
        return new PathParser(text).parse();
    }

    private static boolean single(Step step) {
        return switch (step) {
            case Step.Members members -> members.names().size() == 1;
            case Step.Elements elements -> elements.indexes().size() == 1 && elements.indexes().getFirst() >= 0;
            default -> false;
        };
    }

    private static boolean definite(List<Step> steps) {
        for (int i = 0; i < steps.size(); i++) {
            if (!steps.get(i).definite(i == steps.size() - 1)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Its names (String) and indexes (Integer), if it is a reference path: one that names exactly one place ("Reference Paths" in the Amazon
     * States Language).
     *
     * @throws InvalidPath if it is not; the message says why
     */
    public List<Object> reference() throws InvalidPath {
        List<Object> places = new ArrayList<>();
        for (Step step : steps) {
            if (!single(step)) {
                throw new InvalidPath("'" + step + "' does not name exactly one place");
            }
            places.add(step instanceof Step.Members members ? members.names().getFirst() : ((Step.Elements) step).indexes().getFirst());
        }
        return List.copyOf(places);
    }

    /**
     * What it leads to in {@code root}.
     *
     * @throws PathNotFound if that is nowhere; never for the last part of a path that can lead to several places
     */
    public JsonNode read(JsonNode root) throws PathNotFound {
        return read(root, root);
    }

    /**
     * The same, but an index beyond an array's end leads nowhere.
     *
     * @throws PathNotFound as above, and then
     */
    public JsonNode readPresent(JsonNode root) throws PathNotFound {
        JsonNode value = read(root);
        if (single && place(root) == null) {
            throw new PathNotFound("No results for path: " + text());
        }
        return value;
    }

    /** The same for a path within a filter: {@code start} is {@code @}. */
    JsonNode read(JsonNode start, JsonNode root) throws PathNotFound {
        JsonNode place = single ? place(start) : null;
        return place == null ? walk(start, root) : place;
    }

    /** Where a path of single names and indexes leads; null if there is anything to be said about it. */
    private JsonNode place(JsonNode start) {
        JsonNode place = start;
        for (int i = 0; i < steps.size() && place != null; i++) {
            place = switch (steps.get(i)) {
                case Step.Members members -> place.get(members.names().getFirst());
                case Step.Elements elements -> place.get(elements.indexes().getFirst());
                default -> null;
            };
        }
        return place;
    }

    private JsonNode walk(JsonNode start, JsonNode root) throws PathNotFound {
        List<JsonNode> found = new ArrayList<>(1);
        new Walk(steps, root, found::add).from(0, start, true);
        if (definite) {
            if (found.isEmpty()) {
                throw new PathNotFound("No results for path: " + text());
            }
            return found.getLast();
        }
        ArrayNode all = JsonNodeFactory.instance.arrayNode(found.size());
        return all.addAll(found);
    }

    private String text() {
        return Walk.text(steps, steps.size());
    }
}
