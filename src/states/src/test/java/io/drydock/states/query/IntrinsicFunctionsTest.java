package io.drydock.states.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** "Intrinsics for JSONPath states in Step Functions": most examples are that page's. */
class IntrinsicFunctionsTest {
    private static final String INPUT = """
            {"name": "Ann", "template": "Hi {}", "s": "{\\"a\\": [1, null]}", "o": {"a": 1, "b": [true, "x"]}, "list": [1, 2, 3, 4, 5, 6, 7, 8, 9],
             "dup": [1, 2, 1.0, "1", {"a": 1}, {"a": 1}, null, null], "i": 5, "neg": -1.5, "csv": "This.is+a,test=string", "sep": ".+,=",
             "j1": {"a": {"a1": 1, "a2": 2}, "b": 2}, "j2": {"a": {"a3": 1, "a4": 2}, "c": 3}, "no": null, "f": 2.5}""";

    private static JsonNode call(String expression) throws QueryFailure {
        return Templates.pathOrFunction(expression, "CausePath", "States.Runtime", Scopes.none()).evaluate(Scopes.of(INPUT));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "States.Format('Hello, my name is {}.', $.name)           | \"Hello, my name is Ann.\"",
            "States.Format($.template, $.name)                        | \"Hi Ann\"",
            "States.Format('{} {} {} {}', 1, 2.5, true, null)         | \"1 2.5 true null\"",
            "States.Format('{}', $.o)                                 | \"{a=1, b=[true, x]}\"",
            "States.Format('\\{\\} \\' \\\\ {}', 1)                   | \"{} ' \\\\ 1\"",
            "States.Format('plain')                                   | \"plain\"",
            "States.StringToJson($.s)                                 | {\"a\": [1, null]}",
            "States.StringToJson('3')                                 | 3",
            "States.JsonToString($.o)                                 | \"{\\\"a\\\":1,\\\"b\\\":[true,\\\"x\\\"]}\"",
            "States.JsonToString('x')                                 | \"\\\"x\\\"\"",
            "States.Array('Foo', 2020, $.o, null, -1.5e1)             | [\"Foo\", 2020, {\"a\": 1, \"b\": [true, \"x\"]}, null, -15.0]",
            "States.Array()                                           | []",
            "States.ArrayPartition($.list, 4)                         | [[1, 2, 3, 4], [5, 6, 7, 8], [9]]",
            "States.ArrayPartition($.list, 3.6)                       | [[1, 2, 3, 4], [5, 6, 7, 8], [9]]",
            "States.ArrayContains($.list, 5)                          | true",
            "States.ArrayContains($.list, 5.0)                        | true",
            "States.ArrayContains($.list, '5')                        | false",
            "States.ArrayContains($.dup, States.StringToJson('{\"a\": 1}')) | true",
            "States.ArrayRange(1, 9, 2)                               | [1, 3, 5, 7, 9]",
            "States.ArrayRange(3, 1, -1)                              | [3, 2, 1]",
            "States.ArrayRange(3, 1, 1)                               | []",
            "States.ArrayGetItem($.list, $.i)                         | 6",
            "States.ArrayLength($.list)                               | 9",
            "States.ArrayUnique($.dup)                                | [1, 2, \"1\", {\"a\": 1}, null]",
            "States.Base64Encode('Data to encode')                    | \"RGF0YSB0byBlbmNvZGU=\"",
            "States.Base64Decode('RGVjb2RlZCBkYXRh')                  | \"Decoded data\"",
            "States.Hash('input data', 'SHA-1')                       | \"aaff4a450a104cd177d28d18d74485e8cae074b7\"",
            "States.Hash('abc', 'MD5')                                | \"900150983cd24fb0d6963f7d28e17f72\"",
            "States.JsonMerge($.j1, $.j2, false)                      | {\"a\": {\"a3\": 1, \"a4\": 2}, \"b\": 2, \"c\": 3}",
            "States.MathRandom(3, 4)                                  | 3",
            "States.MathAdd(111, -1)                                  | 110",
            "States.MathAdd(1.5, $.neg)                               | 1",
            "States.MathAdd(2147483647, 1)                            | 2147483648",
            "States.StringSplit('1,2,3,4,5', ',')                     | [\"1\", \"2\", \"3\", \"4\", \"5\"]",
            "States.StringSplit($.csv, $.sep)                         | [\"This\", \"is\", \"a\", \"test\", \"string\"]",
            "States.StringSplit(',a,,b', ',')                         | [\"a\", \"b\"]",
            "States.Array($$.Execution.Id, $v.a, $list[0], $['name'], $.list[?(@ > 8)]) | [\"arn:1\", 1, 10, \"Ann\", [9]]",
            "States.Format('{}', States.JsonToString(States.Array(States.MathAdd(1, 1), States.ArrayLength($.list)))) | \"[2,9]\"",
            " States.Array ( 'a , b)' , 1 )                           | [\"a , b)\", 1]",
    })
    void aFunctionGives(String expression, String expected) throws Exception {
        JsonNode value = call(expression.strip());
        assertThat(Scopes.json(value.toString())).isEqualTo(Scopes.json(expected));
    }

    /** That the message begins with the call is AWS's; its reasons are not documented. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "States.Format('{} {}', 1)               | the template has 2 places for 1 values",
            "States.Format('{}', 1, 2)               | the template has 1 places for 2 values",
            "States.Format($.i, 1)                   | it takes a string, not 5",
            "States.StringToJson('{')                | not JSON",
            "States.StringToJson('1 2')              | not JSON",
            "States.StringToJson('')                 | not JSON",
            "States.StringToJson(1)                  | it takes a string, not 1",
            "States.ArrayPartition('a', 1)           | it takes an array, not \"a\"",
            "States.ArrayPartition($.list, 0)        | must be at least 1",
            "States.ArrayPartition($.list, 'a')      | it takes a number",
            "States.ArrayContains($.o, 1)            | it takes an array",
            "States.ArrayRange(1, 5000, 1)           | more than 1000",
            "States.ArrayRange(-9223372036854775808, 9223372036854775807, 1) | more than 1000",
            "States.ArrayRange(1, 5, 0)              | must not be 0",
            "States.ArrayGetItem($.list, 9)          | has none at index 9",
            "States.ArrayGetItem($.list, -1)         | has none at index -1",
            "States.ArrayLength('abc')               | it takes an array",
            "States.ArrayUnique($.no)                | it takes an array, not null",
            "States.Base64Encode(1)                  | it takes a string",
            "States.Base64Decode('!!!')              | not Base64",
            "States.Hash('a', 'CRC')                 | unknown algorithm 'CRC'",
            "States.Hash($.o, 'MD5')                 | it takes a string",
            "States.JsonMerge($.j1, $.j2, true)      | must be false",
            "States.JsonMerge($.j1, 1, false)        | it takes an object",
            "States.MathRandom(5, 5)                 | must be less than the end",
            "States.MathAdd(9223372036854775807, 1)  | the sum is too large",
            "States.StringSplit(1, ',')              | it takes a string",
            "States.Array(States.ArrayLength(1))     | it takes an array",
    })
    void aFunctionFails(String expression, String reason) {
        assertThatThrownBy(() -> call(expression)).hasMessageContaining(reason)
                .hasMessageStartingWith("The function '" + expression + "' had the following error: ")
                .isInstanceOfSatisfying(QueryFailure.class, failure -> assertThat(failure.error()).isEqualTo("States.IntrinsicFailure"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"States.Nothing()", "States.format('a')", "Format('a')", "States.Format()", "States.UUID(1)", "States.MathAdd(1)", "States.MathAdd(1, 2",
            "States.MathAdd(1,, 2)", "States.MathAdd(1, 2,)", "States.MathAdd(1 2)", "States.Format('a)", "States.Format('\\a')", "States.Format('a\\", "States.Array($.)",
            "States.Array(abc)", "States.Array(NaN)", "States.Array(1) x", "States.Array(0x1p3)", "States.Array", "States.Array(1d)"})
    void otherTextIsRefused(String text) {
        assertThatThrownBy(() -> new IntrinsicParser(text).parse()).isInstanceOf(InvalidCall.class);
    }

    @Test
    void callsNestTenDeep() throws Exception {
        assertThat(call("States.Array(".repeat(10) + ")".repeat(10)).toString()).isEqualTo("[".repeat(10) + "]".repeat(10));
        assertThatThrownBy(() -> new IntrinsicParser("States.Array(".repeat(11) + ")".repeat(11)).parse()).isInstanceOf(InvalidCall.class);
        assertThatThrownBy(() -> new IntrinsicParser("States.Array(".repeat(100_000)).parse()).isInstanceOf(InvalidCall.class);
    }

    @Test
    void longTextIsNotEncodedNorHashed() {
        ObjectNode input = JsonNodeFactory.instance.objectNode().put("t", "x".repeat(10_001));
        QueryScope scope = QueryScope.of(input, JsonNodeFactory.instance::objectNode, Map.of(), Instant.EPOCH, new Random(1));
        for (String expression : new String[] {"States.Base64Encode($.t)", "States.Base64Decode($.t)", "States.Hash($.t, 'MD5')"}) {
            assertThatThrownBy(() -> Templates.pathOrFunction(expression, "CausePath", "States.Runtime", Scopes.none()).evaluate(scope))
                    .hasMessageContaining("at most 10000 characters, not 10001");
        }
    }

    @Test
    void randomNumbersAndIdentifiers() throws Exception {
        assertThat(UUID.fromString(call("States.UUID()").textValue()).version()).isEqualTo(4);
        assertThat(call("States.MathRandom(1, 999, 42)")).isEqualTo(call("States.MathRandom(1, 999, 42)"));
        assertThat(call("States.MathRandom(1, 999)").intValue()).isBetween(1, 998);
    }

    @Property(tries = 200)
    void base64AndBack(@ForAll @StringLength(max = 50) String text) throws Exception {
        ObjectNode input = JsonNodeFactory.instance.objectNode().put("t", new String(text.getBytes(StandardCharsets.UTF_8),
                StandardCharsets.UTF_8));
        QueryScope scope = QueryScope.of(input, JsonNodeFactory.instance::objectNode, Map.of(), Instant.EPOCH, new Random(1));
        Template there = Templates.pathOrFunction("States.Base64Decode(States.Base64Encode($.t))", "CausePath", "States.Runtime", Scopes.none());
        assertThat(there.evaluate(scope)).isEqualTo(input.get("t"));
    }
}
