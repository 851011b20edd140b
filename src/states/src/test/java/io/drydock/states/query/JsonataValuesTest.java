package io.drydock.states.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** JSON keeps what it is on its way through the JSONata library. */
class JsonataValuesTest {
    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void jsonComesBackAsItWas(@ForAll("values") JsonNode value) {
        assertThat(JsonataValues.toJson(JsonataValues.fromJson(value))).hasValue(value);
        assertThat(JsonataValues.toJson(copy(JsonataValues.fromJson(value)))).hasValue(value);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void viewsAreMapsAndLists(@ForAll("values") JsonNode value) {
        Object view = JsonataValues.fromJson(value);
        assertThat(view).isEqualTo(copy(view)).hasSameHashCodeAs(copy(view));
    }

    private static Object copy(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                Map<Object, Object> copy = new LinkedHashMap<>();
                map.forEach((key, member) -> copy.put(key, copy(member)));
                yield copy;
            }
            case List<?> list -> new ArrayList<>(list.stream().map(JsonataValuesTest::copy).toList());
            default -> value;
        };
    }

    @Provide
    Arbitrary<JsonNode> values() {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        Arbitrary<JsonNode> leaf = Arbitraries.oneOf(Arbitraries.integers().map(nodes::numberNode), Arbitraries.strings().ofMaxLength(5).map(nodes::textNode),
                Arbitraries.of(true, false).map(nodes::booleanNode), Arbitraries.just(nodes.nullNode()), Arbitraries.of(0.5, -1.25, 1e300).map(nodes::numberNode));
        return Arbitraries.recursive(() -> leaf, part -> Arbitraries.oneOf(leaf, part.list().ofMaxSize(3).map(list -> nodes.arrayNode().addAll(list)),
                Arbitraries.maps(Arbitraries.strings().alpha().ofMaxLength(3), part).ofMaxSize(3).map(map -> nodes.objectNode().setAll(map))), 3);
    }
}
