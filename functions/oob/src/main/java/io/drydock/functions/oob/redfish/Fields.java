package io.drydock.functions.oob.redfish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads fields of a resource. A field that is absent, null or of another type than it should have is absent: BMCs differ in that a lot. */
final class Fields {
    /** As much of a text is taken as a person reads. */
    private static final int LONGEST = 500;

    private Fields() {
    }

    /** What is at the end of a path of fields; a missing node if nothing is. */
    static JsonNode at(JsonNode from, String... path) {
        JsonNode node = from == null ? MissingNode.getInstance() : from;
        for (String field : path) {
            node = node.path(field);
        }
        return node;
    }

    /** A text that says something; a number is one too. */
    static Optional<String> text(JsonNode from, String... path) {
        JsonNode node = at(from, path);
        return node.isTextual() || node.isNumber() ? Optional.of(shown(node.asText())).filter(text -> !text.isEmpty()) : Optional.empty();
    }

    /** A whole number that is not negative; a fraction is cut off, and a text of digits is a number too. */
    static OptionalLong count(JsonNode from, String... path) {
        JsonNode node = at(from, path);
        if (node.isNumber() && node.canConvertToLong() && node.asLong() >= 0) {
            return OptionalLong.of(node.asLong());
        }
        if (node.isTextual() && node.asText().strip().matches("[0-9]{1,18}")) {
            return OptionalLong.of(Long.parseLong(node.asText().strip()));
        }
        return OptionalLong.empty();
    }

    /** A measured value. */
    static Optional<Double> measure(JsonNode from, String... path) {
        JsonNode node = at(from, path);
        return node.isNumber() && Double.isFinite(node.asDouble()) ? Optional.of(node.asDouble()) : Optional.empty();
    }

    static Optional<Boolean> flag(JsonNode from, String... path) {
        JsonNode node = at(from, path);
        return node.isBoolean() ? Optional.of(node.asBoolean()) : Optional.empty();
    }

    /** The path of the resource that is linked to. */
    static Optional<String> link(JsonNode from, String... path) {
        return target(at(from, path).path("@odata.id"));
    }

    /** A reference's path, such as that of {@code @odata.id}, {@code target} or {@code Location}. */
    static Optional<String> target(JsonNode reference) {
        return reference.isTextual() ? BmcPath.of(reference.asText()) : Optional.empty();
    }

    /** The objects of an array, in its order. */
    static List<JsonNode> objects(JsonNode from, String... path) {
        JsonNode array = at(from, path);
        List<JsonNode> objects = new ArrayList<>();
        if (array.isArray()) {
            array.forEach(each -> {
                if (each.isObject()) {
                    objects.add(each);
                }
            });
        }
        return objects;
    }

    /** The texts of an array; empty if there is no array. */
    static Optional<List<String>> texts(JsonNode from, String... path) {
        JsonNode array = at(from, path);
        if (!array.isArray()) {
            return Optional.empty();
        }
        List<String> texts = new ArrayList<>();
        array.forEach(each -> {
            if (each.isTextual()) {
                texts.add(shown(each.asText()));
            }
        });
        return Optional.of(texts);
    }

    /** A BMC's words on one line and not longer than a person reads. */
    static String shown(String words) {
        String line = words.codePoints().map(c -> Character.isISOControl(c) ? ' ' : c).limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString().strip();
        return line.length() < words.strip().length() && words.length() > LONGEST ? line + "…" : line;
    }
}
