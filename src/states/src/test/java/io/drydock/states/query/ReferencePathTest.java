package io.drydock.states.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** "Reference Paths" and "ResultPath" in the Amazon States Language. */
class ReferencePathTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "$           | {\"a\": 1}             | 7",
            "$.a         | {\"a\": 1, \"b\": 2}   | {\"a\": 7, \"b\": 2}",
            "$.c         | {\"a\": 1}             | {\"a\": 1, \"c\": 7}",
            "$.c.d       | {\"a\": 1}             | {\"a\": 1, \"c\": {\"d\": 7}}",
            "$['c']['d'] | {\"c\": {\"e\": 1}}    | {\"c\": {\"e\": 1, \"d\": 7}}",
            "$.a[1]      | {\"a\": [1, 2]}        | {\"a\": [1, 7]}",
            "$[0].b      | [{\"c\": 1}]           | [{\"c\": 1, \"b\": 7}]",
    })
    void itPuts(String path, String into, String expected) throws Exception {
        JsonNode before = Scopes.json(into);
        assertThat(ReferencePath.parse(path).put(before, IntNode.valueOf(7))).isEqualTo(Scopes.json(expected));
        assertThat(before).isEqualTo(Scopes.json(into));
    }

    /** The words as a real execution showed them: qiita.com/tsubasaogawa/items/4fe341bdb6ae7d2fd8ee. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "$.someTaskResult | \"input1\"",
            "$.a              | [1]",
            "$.a              | null",
            "$.a.b            | {\"a\":5}",
            "$.a[2]           | {\"a\":[1,2]}",
            "$.a[0]           | {}",
    })
    void itRefuses(String path, String into) {
        assertThatThrownBy(() -> ReferencePath.parse(path).put(Scopes.json(into), IntNode.valueOf(7)))
                .hasMessage("Unable to apply ReferencePath " + path + " to input " + into)
                .isInstanceOfSatisfying(QueryFailure.class, failure -> assertThat(failure.error()).isEqualTo("States.ReferencePathConflict"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "$.", "$.*", "$..a", "$.a[*]", "$.a[0:1]", "$.a[0,1]", "$['a','b']", "$.a[-1]", "$.a[?(@.b)]", "$.a.length()", "$$.a", "$name"})
    void itIsNone(String text) {
        assertThatThrownBy(() -> ReferencePath.parse(text)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Value is not a Reference Path" + (text.startsWith("$") ? "" : ": Reference path didn't start with '$'"));
    }

    @Test
    void itNamesItsSteps() {
        assertThat(ReferencePath.parse("$.a['b c'][2]").steps()).isEqualTo(List.of("a", "b c", 2));
    }

    @Property
    void whatIsPutIsRead(@ForAll("places") String path) throws Exception {
        JsonNode whole = ReferencePath.parse(path).put(Scopes.json("{\"a\": {\"b\": {}}}"), IntNode.valueOf(7));
        QueryScope scope = Scopes.of("{}").rootedAt(whole);
        assertThat(Templates.path(path, "InputPath", "States.Runtime", Scopes.none()).evaluate(scope)).isEqualTo(IntNode.valueOf(7));
    }

    @Property
    void theParserThrowsNothingButItsOwnError(@ForAll String text) {
        try {
            assertThat(ReferencePath.parse("$" + text).steps()).isNotNull();
        } catch (IllegalArgumentException refused) {
            assertThat(refused.getMessage()).isEqualTo("Value is not a Reference Path");
        }
    }

    @Provide
    Arbitrary<String> places() {
        return Arbitraries.of(".a", ".b", ".c", "['d e']").list().ofMaxSize(6).map(parts -> "$" + String.join("", parts));
    }
}
