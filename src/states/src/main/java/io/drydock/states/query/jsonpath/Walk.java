package io.drydock.states.query.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** The walk of one path through one value. As long as every step so far is definite, a place that isn't there ends it. */
final class Walk {
    private final List<Step> steps;
    private final JsonNode root;
    private final Consumer<JsonNode> found;

    Walk(List<Step> steps, JsonNode root, Consumer<JsonNode> found) {
        this.steps = steps;
        this.root = root;
        this.found = found;
    }

    /** @param definite whether the steps before {@code index} lead to one place */
    void from(int index, JsonNode at, boolean definite) throws PathNotFound {
        if (index == steps.size()) {
            found.accept(at);
            return;
        }
        switch (steps.get(index)) {
            case Step.Members members -> members(members, index, at, definite);
            case Step.Elements elements -> elements(elements, index, at, definite);
            case Step.Slice slice -> slice(slice, index, at, definite);
            case Step.Every _ -> every(index, at);
            case Step.Anywhere _ -> anywhere(index + 1, at);
            case Step.Where where -> where(where, index, at, definite);
            case Step.Length _ -> length(at);
            case Step.UnknownFunction _ -> throw new PathNotFound("No results for path: " + text(steps, steps.size()));
        }
    }

    private boolean last(int index) {
        return index == steps.size() - 1;
    }

    private void members(Step.Members members, int index, JsonNode at, boolean definite) throws PathNotFound {
        if (!at.isObject()) {
            if (definite) {
                throw new PathNotFound("Expected to find an object with property " + members + " in path " + text(steps, index)
                        + " but found '" + at.getNodeType().name().toLowerCase(Locale.ROOT) + "'.");
            }
            return;
        }
        if (members.names().size() == 1) {
            member(members.names().getFirst(), index, at, definite);
        } else if (last(index)) {
            ObjectNode chosen = JsonNodeFactory.instance.objectNode();
            members.names().stream().filter(at::has).forEach(name -> chosen.set(name, at.get(name)));
            found.accept(chosen);
        } else {
            for (String name : members.names()) {
                member(name, index, at, false);
            }
        }
    }

    private void member(String name, int index, JsonNode at, boolean definite) throws PathNotFound {
        JsonNode member = at.get(name);
        if (member != null) {
            from(index + 1, member, definite);
        } else if (definite && !last(index)) {
            throw new PathNotFound("Missing property in path " + text(steps, index + 1));
        }
    }

    private void elements(Step.Elements elements, int index, JsonNode at, boolean definite) throws PathNotFound {
        if (!isArray(elements, at, definite)) {
            return;
        }
        boolean one = definite && elements.indexes().size() == 1;
        for (int position : elements.indexes()) {
            element(position, index, at, one);
        }
    }

    private void element(int position, int index, JsonNode at, boolean definite) throws PathNotFound {
        JsonNode element = at.get(position < 0 ? at.size() + position : position);
        from(index + 1, element == null ? NullNode.instance : element, definite);
    }

    private void slice(Step.Slice slice, int index, JsonNode at, boolean definite) throws PathNotFound {
        if (!isArray(slice, at, definite)) {
            return;
        }
        int size = at.size();
        boolean both = slice.from() != null && slice.to() != null;
        int from = slice.from() == null ? 0 : slice.from() < 0 && !both ? Math.max(0, size + slice.from()) : slice.from();
        int to = slice.to() == null ? size : slice.to() < 0 && !both ? size + slice.to() : Math.min(size, slice.to());
        for (int position = from; position < to; position++) {
            element(position, index, at, false);
        }
    }

    private static boolean isArray(Step step, JsonNode at, boolean required) throws PathNotFound {
        if (!at.isArray() && required) {
            throw new PathNotFound("Filter: " + step + " can only be applied to arrays. Current context is: " + at, true);
        }
        return at.isArray();
    }

    private void every(int index, JsonNode at) throws PathNotFound {
        for (JsonNode child : at) {
            from(index + 1, child, false);
        }
    }

    private void where(Step.Where where, int index, JsonNode at, boolean definite) throws PathNotFound {
        if (at.isArray()) {
            for (JsonNode element : at) {
                if (where.filter().accepts(element, root)) {
                    from(index + 1, element, false);
                }
            }
        } else if (at.isObject()) {
            if (where.filter().accepts(at, root)) {
                from(index + 1, at, false);
            }
        } else if (definite) {
            throw new PathNotFound("Filter: " + where + " can not be applied to primitives. Current context is: " + at);
        }
    }

    /** The step at {@code index}, for {@code at} and all that is in it, outermost first. */
    private void anywhere(int index, JsonNode at) throws PathNotFound {
        if (!at.isContainerNode()) {
            return;
        }
        if (meant(index, at)) {
            from(index, at, false);
        }
        for (JsonNode child : at) {
            anywhere(index, child);
        }
    }

    private boolean meant(int index, JsonNode at) {
        return switch (steps.get(index)) {
            case Step.Members members -> at.isObject() && (members.names().size() > 1 || at.has(members.names().getFirst()));
            case Step.Elements _, Step.Slice _ -> at.isArray();
            case Step.Every _ -> true;
            case Step.Where where -> at.isObject() && where.filter().accepts(at, root);
            case Step.Anywhere _, Step.Length _, Step.UnknownFunction _ -> false;
        };
    }

    private void length(JsonNode at) {
        if (at.isContainerNode()) {
            found.accept(IntNode.valueOf(at.size()));
        } else {
            found.accept(NullNode.instance);
        }
    }

    /** The first {@code count} of {@code steps}, in brackets. */
    static String text(List<Step> steps, int count) {
        StringBuilder text = new StringBuilder("$");
        steps.subList(0, count).forEach(text::append);
        return text.toString();
    }
}
