package io.drydock.states.query.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;

/** What stands in {@code [?(…)]}. */
sealed interface Filter {
    /**
     * @param at {@code @}
     * @param root {@code $}
     */
    boolean accepts(JsonNode at, JsonNode root);

    record All(List<Filter> parts) implements Filter {
        @Override
        public boolean accepts(JsonNode at, JsonNode root) {
            return parts.stream().allMatch(part -> part.accepts(at, root));
        }
    }

    record Any(List<Filter> parts) implements Filter {
        @Override
        public boolean accepts(JsonNode at, JsonNode root) {
            return parts.stream().anyMatch(part -> part.accepts(at, root));
        }
    }

    record Not(Filter part) implements Filter {
        @Override
        public boolean accepts(JsonNode at, JsonNode root) {
            return !part.accepts(at, root);
        }
    }

    /** A path alone: whether it leads anywhere. */
    record Exists(Operand.Path path) implements Filter {
        @Override
        public boolean accepts(JsonNode at, JsonNode root) {
            return path.value(at, root) != null;
        }
    }

    /** A path alone, negated: it leads nowhere, or on AWS to null. */
    record Absent(Operand.Path path) implements Filter {
        @Override
        public boolean accepts(JsonNode at, JsonNode root) {
            JsonNode value = path.value(at, root);
            return value == null || value.isNull();
        }
    }

    record Relation(Operand left, FilterOperator operator, Operand right) implements Filter {
        @Override
        public boolean accepts(JsonNode at, JsonNode root) {
            return operator.holds(left.value(at, root), right.value(at, root));
        }
    }

    /** {@code =~ /pattern/}: a whole string matches. */
    record Matches(Operand left, Pattern pattern) implements Filter {
        @Override
        public boolean accepts(JsonNode at, JsonNode root) {
            JsonNode value = left.value(at, root);
            return value != null && value.isValueNode() && pattern.matcher(value.asText()).matches();
        }
    }
}
