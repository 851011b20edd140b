package io.drydock.states.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** "Transforming data with JSONata in Step Functions". */
class JsonataTemplateTest {
    private static final String INPUT = """
            {"n": 3, "big": 9007199254740993, "huge": 123456789012345678901234567890, "half": 0.5, "text": "x", "no": null, "list": [1, 2, 3],
             "one": [7], "none": [], "nulls": [null], "nodes": [{"name": "a", "up": true}, {"name": "b", "up": false}], "o": {"p": {"q": [1]}}}""";

    private static Template compile(String template) {
        return Templates.jsonata(Scopes.json(template), "Output", Scopes.none());
    }

    private static Template expression(String expression) {
        return Templates.jsonata(TextNode.valueOf("{% " + expression + " %}"), "Output", Scopes.none());
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
            "$list[1]                                   | 20",
            "{'k': $states.input.no}                    | {\"k\":null}",
            "{'k': $states.input.absent}                | {}",
            "{'k': $states.input.o}                     | {\"k\":{\"p\":{\"q\":[1]}}}",
            "$states.input.list[$ > 1]                  | [2,3]",
            "$states.input.nodes[up].name               | \"a\"",
            "$states.input.nodes.name                   | [\"a\",\"b\"]",
            "$states.input.nodes^(>name).name           | [\"b\",\"a\"]",
            "$states.input.nodes{name: up}              | {\"a\":true,\"b\":false}",
            "$states.input.o.**.q                       | [1]",
            "$states.input.o.*                          | {\"q\":[1]}",
            "$states.input.one                          | [7]",
            "$states.input.none                         | []",
            "$states.input.nulls                        | [null]",
            "$count($states.input.list)                 | 3",
            "$append($states.input.list, $list)         | [1,2,3,10,20]",
            "$reverse($states.input.list)               | [3,2,1]",
            "$sort($list, function($a, $b) {$a < $b})   | [20,10]",
            "$distinct($append($list, $list))           | [10,20]",
            "$keys($states.input.o)                     | \"p\"",
            "$spread($v)                                | {\"a\":1}",
            "$each($v, function($x, $k) {$k})           | \"a\"",
            "$sift($states.input.nodes[0], function($x) {$x = true}) | {\"up\":true}",
            "$v = {'a': 1}                              | true",
            "$list = [10, 20]                           | true",
            "20 in $list                                | true",
            "$lookup($v, 'a')                           | 1",
            "$type($v)                                  | \"object\"",
            "$type($list)                               | \"array\"",
            "$exists($states.input.absent)              | false",
            "$exists($states.result)                    | false",
            "$states.context.Execution.Id               | \"arn:1\"",
            "$string($states.input.nodes[0])            | \"{\\\"name\\\":\\\"a\\\",\\\"up\\\":true}\"",
            "$partition([1,2,3,4,5], 2)                 | [[1,2],[3,4],[5]]",
            "$partition($states.input.list, 2)          | [[1,2],[3]]",
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
            "$merge([$v, {'b': 2}])                     | {\"a\":1,\"b\":2}",
            "( $x := 1; $x + 1 )                        | 2",
            "1 / 0                                      | \"Infinity\"",
            "-1 / 0                                     | \"-Infinity\"",
            "1e308 * 10                                 | \"Infinity\"",
    })
    void anExpressionGives(String expression, String expected) throws Exception {
        assertThat(expression(expression).evaluate(Scopes.of(INPUT))).isEqualTo(Scopes.json(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "$states.input.absent                       | returned nothing (undefined).",
            "$nobody                                    | returned nothing (undefined).",
            "$states.result                             | returned nothing (undefined).",
            "'a' + 1                                    | threw an error during evaluation. T2001: The left side of the \"+\" operator must evaluate to a number",
            "$error('stop')                             | threw an error during evaluation. D3137: stop",
            "$hash('a', 'CRC')                          | unknown algorithm 'CRC'",
            "$range(1, 360146, 1)                       | Expression evaluation memory limit exceeded",
            "$range(9223372036854775807, 9223372036854775807, 1) | Expression evaluation memory limit exceeded",
            "$parse('{')                                | threw an error during evaluation. D3137: Invalid JSON",
            "$parse('1 2')                              | threw an error during evaluation. D3137: Invalid JSON",
            "$eval('1+1')                               | threw an error during evaluation. T1006: Attempted to invoke a non-function",
            "$sum('a')                                  | threw an error during evaluation. T0412: Argument 1 of function \"sum\" must be an array of \"numbers\"",
            "$join([1])                                 | threw an error during evaluation. T0412: Argument 1 of function \"join\" must be an array of \"strings\"",
            "$sqrt(-1)                                  | threw an error during evaluation. D3060: The sqrt function cannot be applied to a negative number: ",
            "$error('an Object')                        | threw an error during evaluation. D3137: an Object",
            "$number('Object')                          | Unable to cast value to a number: \"Object\"",
            "$abs('a')                                  | threw an error during evaluation. T0410: Argument 1 of function \"abs\" does not match function signature",
            "[1..900000] ~> $count()                    | threw an error during evaluation: Expression evaluation memory limit exceeded: Check for excessive memory usage",
            "$sum([1..900000])                          | threw an error during evaluation: Expression evaluation memory limit exceeded: Check for excessive memory usage",
            "(1 / 0) + 1                                | threw an error during evaluation. D1001: Number out of range",
            "$number('abc')                             | threw an error during evaluation. D3030: Unable to cast value to a number: \"abc\"",
            "( $f := function($n) { $f($n) + 1 }; $f(1) ) | threw an error during evaluation: Stack overflow error: Check for non-terminating recursive function. Consider rewriting as tail-recursive",
    })
    void anExpressionFails(String expression, String message) {
        assertThatThrownBy(() -> expression(expression).evaluate(Scopes.of(INPUT)))
                .isInstanceOfSatisfying(QueryFailure.class, failure -> {
                    assertThat(failure.error()).isEqualTo("States.QueryEvaluationError");
                    assertThat(failure.field()).isEqualTo("Output");
                })
                .hasMessageContaining(message)
                .hasMessageStartingWith("The JSONata expression '" + expression + "' specified for the field 'Output' ");
    }

    /** AWS ends a sum of 200 terms with the same words: its parser nests them to the left. */
    @Test
    void anExpressionNestsAHundredLevels() throws Exception {
        String sum = IntStream.range(0, 90).mapToObj(_ -> "1").collect(Collectors.joining("+"));
        assertThat(expression(sum).evaluate(Scopes.of("{}")).intValue()).isEqualTo(90);
        String long_ = IntStream.range(0, 200).mapToObj(_ -> "1").collect(Collectors.joining("+"));
        assertThatThrownBy(() -> expression(long_).evaluate(Scopes.of("{}"))).hasMessageContaining("during evaluation: Stack overflow error: ");
    }

    @Test
    void anExpressionThatNeverEndsIsEnded() {
        assertThatThrownBy(() -> expression("( $f := function($x) { $f($x + 1) }; $f(1) )").evaluate(Scopes.of("{}")))
                .isInstanceOf(QueryFailure.class).hasMessageContaining("Expression evaluation timeout");
    }

    @Test
    void aValueThatNestsTooDeeplyIsAnErrorToo() {
        assertThatThrownBy(() -> expression("$reduce([1..100000], function($all, $next) { {'in': $all} })").evaluate(Scopes.of("{}")))
                .isInstanceOf(QueryFailure.class);
    }

    @Test
    void whatIsOnlyHandedOnIsTheSameNode() throws Exception {
        QueryScope scope = Scopes.of(INPUT);
        assertThat(expression("$states.input").evaluate(scope)).isSameAs(scope.input());
        assertThat(expression("$states.input.o.p").evaluate(scope)).isSameAs(scope.input().get("o").get("p"));
        assertThat(expression("$states.input").evaluate(scope).get("huge").bigIntegerValue()).hasToString("123456789012345678901234567890");
    }

    @Test
    void aTransformationLeavesTheInputAsItIs() throws Exception {
        QueryScope scope = Scopes.of(INPUT);
        assertThat(expression("$states.input ~> |nodes|{'up': null}, 'name'|").evaluate(scope).get("nodes"))
                .isEqualTo(Scopes.json("[{\"up\": null}, {\"up\": null}]"));
        assertThat(scope.input()).isEqualTo(Scopes.json(INPUT));
    }

    @Test
    void theResultAndTheErrorAreThereWhenTheyAre() throws Exception {
        QueryScope result = Scopes.of("{}").withResult(Scopes.json("[1]"));
        QueryScope error = Scopes.of("{}").withErrorOutput(Scopes.json("{\"Error\": \"E\"}"));
        assertThat(expression("$states.result").evaluate(result)).isEqualTo(Scopes.json("[1]"));
        assertThat(expression("$states.errorOutput.Error").evaluate(error)).isEqualTo(Scopes.json("\"E\""));
        assertThat(expression("$keys($states)").evaluate(error)).isEqualTo(Scopes.json("[\"input\", \"context\", \"errorOutput\"]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\": [1, true, null, \"text\", \"$states.input\", \"{% half\"], \"b\": {}}", "\"{%}\"", "3", "null", "[]"})
    void aConstantIsAlwaysTheSameNode(String literal) throws Exception {
        JsonNode value = Scopes.json(literal);
        assertThat(Templates.jsonata(value, "Output", Scopes.none()).evaluate(Scopes.of("{}"))).isSameAs(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "{\"a\": [1, {\"b\": \"{% $nothing %}\"}]} | Output/a[1]/b",
            "{\"v\": \"{% $nothing %}\"}               | Output/v",
            "{\"a\": {\"b\": [[0, \"{% $no %}\"]]}}    | Output/a/b[0][1]",
    })
    void aFailureNamesTheFieldWithin(String template, String field) {
        assertThatThrownBy(() -> compile(template).evaluate(Scopes.of("{}")))
                .isInstanceOfSatisfying(QueryFailure.class, failure -> assertThat(failure.field()).isEqualTo(field));
    }

    @Test
    void everyBrokenExpressionIsReported() {
        List<String> found = new ArrayList<>();
        Templates.jsonata(Scopes.json("{\"a\": \"{% 1 + %}\", \"b\": [\"{% [1, %}\", \"{% 1 %}\"]}"), "Output",
                (field, message) -> found.add(field + ": " + message));
        assertThat(found).containsExactly("Output/a: Unexpected end of expression", "Output/b[0]: Expected \"]\" before end of expression");
    }

    @Test
    void aFunctionIsNoValue() {
        assertThatThrownBy(() -> expression("function($x) { $x }").evaluate(Scopes.of("{}")))
                .hasMessage("The JSONata expression 'function($x) { $x }' for the field 'Output' returned an unsupported result type.");
    }

    @Test
    void anUnexpectedTypeIsNamedAsOnAws() {
        assertThat(Templates.unexpectedType(expression("$v"), "Output", "array", Scopes.json("{\"a\":1}"))).hasMessage(
                "The JSONata expression '$v' specified for the field 'Output' returned an unexpected result type. Expected 'array', but was 'object'"
                        + " for value: {\"a\":1}");
    }

    @Test
    void manyThreadsShareATemplate() throws Exception {
        Template template = compile("{\"n\": \"{% $states.input.n %}\", \"twice\": \"{% $map($states.input.list, function($x) {$x * 2}) %}\"}");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<JsonNode>> calls = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                String input = "{\"n\": " + i + ", \"list\": [" + i + ", 1]}";
                calls.add(() -> template.evaluate(Scopes.of(input)));
            }
            List<Future<JsonNode>> results = threads.invokeAll(calls);
            for (int i = 0; i < results.size(); i++) {
                assertThat(results.get(i).get()).isEqualTo(Scopes.json("{\"n\": " + i + ", \"twice\": [" + 2 * i + ", 2]}"));
            }
        }
    }
}
