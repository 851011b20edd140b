package io.drydock.states.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "Transforming data with JSONata in Step Functions". */
class TemplateTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static QueryScope scope() throws Exception {
        JsonNode states = JSON.readTree("""
                {"input": {"n": 3, "big": 9007199254740993, "half": 0.5, "text": "x", "no": null, "list": [1, 2, 3], "one": [7], "none": [],
                           "nulls": [null], "nodes": [{"name": "a", "up": true}, {"name": "b", "up": false}]}}""");
        return new QueryScope(states, Map.of("v", JSON.readTree("{\"a\": 1}"), "empty", JSON.readTree("null")),
                Instant.parse("2026-01-31T12:00:00.500Z"), new Random(1));
    }

    private static JsonNode evaluate(String template) throws Exception {
        return Template.evaluate(JSON.readTree(template), "Output", scope());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "$states.input.n + 1                        | 4",
            "$states.input.n / 2                        | 1.5",
            "4 / 2                                      | 2",
            "$states.input.half                         | 0.5",
            "$states.input.big                          | 9007199254740993",
            "$states.input.text & '!'                   | \"x!\"",
            "$states.input.no                           | null",
            "$states.input.no = null                    | true",
            "$empty                                     | null",
            "$v.a                                       | 1",
            "$v                                         | {\"a\":1}",
            "{'k': $states.input.no}                    | {\"k\":null}",
            "{'k': $states.input.absent}                | {}",
            "$states.input.list[$ > 1]                  | [2,3]",
            "$states.input.nodes[up].name               | \"a\"",
            "$states.input.nodes.name                   | [\"a\",\"b\"]",
            "$states.input.one                          | [7]",
            "$states.input.none                         | []",
            "$states.input.nulls                        | [null]",
            "$count($states.input.list)                 | 3",
            "$exists($states.input.absent)              | false",
            "$string($states.input.nodes[0])            | \"{\\\"name\\\":\\\"a\\\",\\\"up\\\":true}\"",
            "$partition([1,2,3,4,5], 2)                 | [[1,2],[3,4],[5]]",
            "$range(1, 9, 3)                            | [1,4,7]",
            "$range(3, 1, -1)                           | [3,2,1]",
            "$hash('abc', 'SHA-256')                    | \"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\"",
            "$hash('abc', 'MD5')                        | \"900150983cd24fb0d6963f7d28e17f72\"",
            "$parse('{\"a\": [1, null]}')               | {\"a\":[1,null]}",
            "$random(7) = $random(7)                    | true",
            "$random() < 1                              | true",
            "$length($uuid())                           | 36",
            "$now()                                     | \"2026-01-31T12:00:00.500Z\"",
            "$now('[Y]')                                | \"2026\"",
            "$millis()                                  | 1769860800500",
            "$map([1,2], function($x) { $x * 2 })       | [2,4]",
            "$merge([{'a': 1}, {'b': 2}])               | {\"a\":1,\"b\":2}",
    })
    void anExpressionGives(String expression, String expected) throws Exception {
        assertThat(evaluate(JSON.writeValueAsString("{% " + expression + " %}"))).isEqualTo(JSON.readTree(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "$states.input.absent                       | returned nothing (undefined)",
            "$nobody                                    | returned nothing (undefined)",
            "$states.result                             | returned nothing (undefined)",
            "'a' + 1                                    | threw an error during evaluation. T2001",
            "$error('stop')                             | threw an error during evaluation",
            "$hash('a', 'CRC')                          | unknown algorithm 'CRC'",
            "$partition([1], 0)                         | at least 1",
            "$range(1, 9, 0)                            | must not be 0",
            "$range(1, 5000, 1)                         | more than 1000",
            "$parse('{')                                | not JSON",
            "$eval('1+1')                               | $eval is not supported",
            "function($x) { $x }                        | unsupported result type",
            "$number('abc')                             | threw an error during evaluation",
            "( $f := function($n) { $f($n) + 1 }; $f(1) ) | threw an error during evaluation",
    })
    void anExpressionFails(String expression, String message) {
        assertThatThrownBy(() -> evaluate(JSON.writeValueAsString("{% " + expression + " %}")))
                .isInstanceOf(QueryFailure.class).hasMessageContaining(message)
                .hasMessageStartingWith("The JSONata expression '" + expression + "' specified for the field 'Output' ");
    }

    @Test
    void whatIsNotAnExpressionStaysAsItIs() throws Exception {
        String literal = "{\"a\": [1, true, null, \"text\", \"$states.input\", \"{% half\"], \"b\": {}}";
        assertThat(evaluate(literal)).isEqualTo(JSON.readTree(literal));
    }

    @Test
    void aFailureNamesTheFieldWithin() {
        assertThatThrownBy(() -> evaluate("{\"a\": [1, {\"b\": \"{% $nothing %}\"}]}"))
                .isInstanceOfSatisfying(QueryFailure.class, failure -> assertThat(failure.field()).isEqualTo("Output/a[1]/b"));
    }
}
