package io.drydock.functions.engine.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The form of a request's member ("AWS Step Functions API Reference", Request Parameters), and how AWS words what is wrong with one. */
public sealed interface MemberType {
    /**
     * @param least characters
     * @param most characters
     * @param pattern the whole value
     * @param sensitive the value is not repeated in messages
     */
    record Text(int least, int most, Optional<Pattern> pattern, boolean sensitive) implements MemberType {
    }

    /** JSON text; sensitive. */
    record Data(int mostBytes) implements MemberType {
    }

    record OneOf(List<String> values) implements MemberType {
    }

    record Flag() implements MemberType {
    }

    record Whole(long least, long most) implements MemberType {
    }

    record Decimal(double least, double most) implements MemberType {
    }

    /** @param name AWS's name of the type, which messages show */
    record Structure(String name, Shape shape) implements MemberType {
    }

    record ListOf(MemberType element, int least, int most) implements MemberType {
    }

    MemberType FLAG = new Flag();
    MemberType ANY_TEXT = text(0, Integer.MAX_VALUE);
    MemberType ARN = text(1, 256);
    MemberType LONG_ARN = text(1, 2000);
    MemberType NAME = text(1, 80);
    MemberType DATA = new Data(262_144);
    MemberType DEFINITION = new Text(1, 1_048_576, Optional.empty(), true);
    MemberType DESCRIPTION = sensitive(256);
    MemberType ERROR = sensitive(256);
    MemberType CAUSE = sensitive(32_768);
    MemberType TASK_TOKEN = text(1, 2048);
    MemberType TRACE_HEADER = new Text(0, 256, Optional.of(Pattern.compile("\\p{ASCII}*")), false);
    MemberType PAGE_SIZE = new Whole(0, 1000);
    MemberType PAGE_TOKEN = text(1, 1024);
    MemberType INCLUDED_DATA = oneOf("ALL_DATA", "METADATA_ONLY");
    MemberType STATE_MACHINE_TYPE = oneOf("STANDARD", "EXPRESS");

    static MemberType text(int least, int most) {
        return new Text(least, most, Optional.empty(), false);
    }

    static MemberType sensitive(int most) {
        return new Text(0, most, Optional.empty(), true);
    }

    static MemberType oneOf(String... values) {
        return new OneOf(List.of(values));
    }

    /** Whether messages leave the value out. */
    default boolean sensitive() {
        return switch (this) {
            case Text text -> text.sensitive();
            case Data _ -> true;
            case OneOf _, Flag _, Whole _, Decimal _, Structure _, ListOf _ -> false;
        };
    }

    /**
     * Adds what is wrong with {@code value} to {@code violations}.
     *
     * @throws ApiFailure SerializationException if it has the wrong JSON type
     */
    default void check(JsonNode value, String path, List<String> violations) {
        switch (this) {
            case Text text -> {
                String given = required(value, JsonNodeType.STRING, "String", path).textValue();
                bounds(given.length(), text.least(), text.most(), "length", "", value, path, violations);
                text.pattern().filter(pattern -> !pattern.matcher(given).matches()).ifPresent(pattern ->
                        violate("satisfy regular expression pattern: " + pattern, value, path, violations));
            }
            case Data data -> {
                int bytes = required(value, JsonNodeType.STRING, "String", path).textValue().getBytes(StandardCharsets.UTF_8).length;
                bounds(bytes, 0, data.mostBytes(), "size", " bytes in UTF-8 encoding", value, path, violations);
            }
            case OneOf choice -> {
                if (!choice.values().contains(required(value, JsonNodeType.STRING, "String", path).textValue())) {
                    violate("satisfy enum value set: " + choice.values(), value, path, violations);
                }
            }
            case Flag _ -> required(value, JsonNodeType.BOOLEAN, "Boolean", path);
            case Whole whole -> {
                if (!required(value, JsonNodeType.NUMBER, "Integer", path).isIntegralNumber() || !value.canConvertToLong()) {
                    throw ApiFailure.serialization("'" + path + "': " + value + " can not be converted to an Integer");
                }
                bounds(value.longValue(), whole.least(), whole.most(), "value", "", value, path, violations);
            }
            case Decimal decimal -> {
                double given = required(value, JsonNodeType.NUMBER, "Float", path).doubleValue();
                if (given < decimal.least()) {
                    violate("have value greater than or equal to " + (long) decimal.least(), value, path, violations);
                } else if (given > decimal.most()) {
                    violate("have value less than or equal to " + (long) decimal.most(), value, path, violations);
                }
            }
            case Structure structure -> structure.shape().check(required(value, JsonNodeType.OBJECT, "Structure", path), path + ".", violations);
            case ListOf list -> {
                bounds(required(value, JsonNodeType.ARRAY, "List", path).size(), list.least(), list.most(), "length", "", value, path, violations);
                for (int i = 0; i < value.size(); i++) {
                    list.element().check(value.get(i), path + "." + (i + 1) + ".member", violations);
                }
            }
        }
    }

    private static JsonNode required(JsonNode value, JsonNodeType type, String name, String path) {
        if (value.getNodeType() != type) {
            throw ApiFailure.serialization("'" + path + "': " + value.getNodeType() + "_VALUE can not be converted to " + name);
        }
        return value;
    }

    private void bounds(long given, long least, long most, String what, String unit, JsonNode value, String path, List<String> violations) {
        if (given < least) {
            violate("have " + what + " greater than or equal to " + least + unit, value, path, violations);
        } else if (given > most) {
            violate("have " + what + " less than or equal to " + most + unit, value, path, violations);
        }
    }

    private void violate(String constraint, JsonNode value, String path, List<String> violations) {
        violations.add("Value " + (sensitive() ? "" : "'" + shown(value) + "' ") + "at '" + path + "' failed to satisfy constraint: Member must "
                + constraint);
    }

    /** As AWS prints values in messages: structures as {@code Name(member=value, …)}. */
    private String shown(JsonNode value) {
        return switch (this) {
            case Structure(String name, Shape shape) -> {
                List<String> members = new ArrayList<>();
                shape.members().stream().filter(member -> value.hasNonNull(member.name()))
                        .forEach(member -> members.add(member.name() + "=" + member.type().shown(value.get(member.name()))));
                yield name + "(" + String.join(", ", members) + ")";
            }
            case ListOf(MemberType element, var _, var _) -> value.valueStream().map(element::shown).collect(Collectors.joining(", ", "[", "]"));
            case Text _, Data _, OneOf _, Flag _, Whole _, Decimal _ -> sensitive() ? "***" : value.asText();
        };
    }
}
