package io.drydock.states.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
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

/** "Processing input and output in Step Functions": payload templates and paths. */
class PayloadTemplateTest {
    private static final String INPUT = "{\"a\": {\"b\": [1, {\"c\": \"x\"}]}, \"name\": \"Ann\", \"no\": null}";

    private static Template payload(String template) {
        return Templates.payload(Scopes.json(template), "Parameters", Scopes.none());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "{\"x.$\": \"$\"}                               | {\"x\": {\"a\": {\"b\": [1, {\"c\": \"x\"}]}, \"name\": \"Ann\", \"no\": null}}",
            "{\"x.$\": \"$.a.b[1].c\"}                      | {\"x\": \"x\"}",
            "{\"x.$\": \"$.no\"}                            | {\"x\": null}",
            "{\"x.$\": \"$.a.b[9]\"}                        | {\"x\": null}",
            "{\"x.$\": \"$.a.b[*].c\"}                      | {\"x\": [\"x\"]}",
            "{\"x.$\": \"$.a.b[?(@.c == 'y')]\"}            | {\"x\": []}",
            "{\"x.$\": \"$$.Execution.Id\"}                 | {\"x\": \"arn:1\"}",
            "{\"x.$\": \"$$\"}                              | {\"x\": {\"Execution\": {\"Id\": \"arn:1\", \"Input\": {}}, \"State\": {\"Name\": \"S\"}}}",
            "{\"x.$\": \"$v\"}                              | {\"x\": {\"a\": 1}}",
            "{\"x.$\": \"$v.a\"}                            | {\"x\": 1}",
            "{\"x.$\": \"$list[1]\"}                        | {\"x\": 20}",
            "{\"x.$\": \"$empty\"}                          | {\"x\": null}",
            "{\"k\": \"$.name\", \"d\": [{\"e.$\": \"$.name\"}, 2]} | {\"k\": \"$.name\", \"d\": [{\"e\": \"Ann\"}, 2]}",
            "{\"x.$\": \"States.Format('Hi {}', $.name)\"}  | {\"x\": \"Hi Ann\"}",
    })
    void aPayloadGives(String template, String expected) throws Exception {
        assertThat(payload(template).evaluate(Scopes.of(INPUT))).isEqualTo(Scopes.json(expected));
    }

    /** The first two as real executions showed them: 000047.awsstudygroup.com and localstack issue 9706. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "{\"address.$\": \"$.application.address\"} | {\"flagged\":false} | States.Runtime | The JSONPath '$.application.address' specified for the field 'address.$' could not be found in the input '{\"flagged\":false}'",
            "{\"m\": {\"d.$\": \"States.Format('{}', $.from)\"}} | {\"to\":1} | States.Runtime | The function 'States.Format('{}', $.from)' had the following error: The JsonPath argument for the field '$.from' could not be found in the input '{\"to\":1}'",
            "{\"x.$\": \"States.Array($$.nope)\"} | {\"other\":1} | States.Runtime | The function 'States.Array($$.nope)' had the following error: The JsonPath argument for the field '$$.nope' could not be found in the input '{\"other\":1}'",
            "{\"x.$\": \"States.Array($.list[9])\"} | {\"list\":[]} | States.Runtime | The function 'States.Array($.list[9])' had the following error: The JsonPath argument for the field '$.list[9]' could not be found in the input '{\"list\":[]}'",
            "{\"x.$\": \"States.Array($.n[0])\"} | {\"n\":1} | States.Runtime | The function 'States.Array($.n[0])' had the following error: Filter: [0] can only be applied to arrays. Current context is: 1",
            "{\"x.$\": \"$.a\"} | null | States.Runtime | Unable to apply Path transformation to null or empty input.",
            "{\"x.$\": \"$\"}   | null | States.Runtime | Unable to apply Path transformation to null or empty input.",
            "{\"x.$\": \"States.MathAdd(1, 'a')\"} | {} | States.IntrinsicFailure | The function 'States.MathAdd(1, 'a')' had the following error: Invalid arguments in States.MathAdd: it takes a number, not \"a\"",
    })
    void aPayloadFails(String template, String input, String error, String message) {
        assertThatThrownBy(() -> payload(template).evaluate(Scopes.of(input))).hasMessage(message)
                .isInstanceOfSatisfying(QueryFailure.class, failure -> assertThat(failure.error()).isEqualTo(error));
    }

    @Test
    void aConstantIsAlwaysTheSameNode() throws Exception {
        JsonNode value = Scopes.json("{\"a\": [1, {\"b\": \"$.c\"}]}");
        assertThat(Templates.payload(value, "Parameters", Scopes.none()).evaluate(Scopes.of("{}"))).isSameAs(value);
    }

    /** The words and the place as AWS reports them: serverless-step-functions issue 399. */
    @Test
    void everyBrokenMemberIsReportedAtItsObject() {
        List<String> found = new ArrayList<>();
        Templates.payload(Scopes.json("{\"outputPath.$\": \"States.format('a')\", \"b\": [{\"c.$\": 1}], \"d.$\": \"$.\"}"), "Parameters",
                (field, message) -> found.add(field + ": " + message));
        String words = "The value for the field '%s' must be a valid JSONPath or a valid intrinsic function call";
        assertThat(found).containsExactly("Parameters: " + words.formatted("outputPath.$"), "Parameters/b[0]: " + words.formatted("c.$"),
                "Parameters: " + words.formatted("d.$"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "InputPath          | $.x    | Invalid path '$.x' : No results for path: $['x']",
            "OutputPath         | $.x.y  | Invalid path '$.x.y' : Missing property in path $['x']",
            "TimeoutSecondsPath | $$.x   | Invalid path '$$.x' : No results for path: $['x']",
            "SecondsPath        | $.x    | The SecondsPath parameter does not reference an input value: $.x",
            "TimestampPath      | $.x    | The TimestampPath parameter does not reference an input value: $.x",
    })
    void aPathThatLeadsNowhereFails(String field, String path, String message) {
        assertThatThrownBy(() -> Templates.path(path, field, "States.Runtime", Scopes.none()).evaluate(Scopes.of("{}"))).hasMessage(message)
                .isInstanceOfSatisfying(QueryFailure.class, failure -> assertThat(failure.error()).isEqualTo("States.Runtime"));
    }

    /** As a real execution showed it: localstack issue 11951. */
    @Test
    void aPathInAFieldThatTakesFunctionsIsReportedLikeAMember() {
        assertThatThrownBy(() -> Templates.pathOrFunction("$.ErrorX", "ErrorPath", "States.Runtime", Scopes.none()).evaluate(Scopes.of("{\"Cause\":1}")))
                .hasMessage("The JSONPath '$.ErrorX' specified for the field 'ErrorPath' could not be found in the input '{\"Cause\":1}'");
    }

    @Test
    void theRootIsWhatTheScopeSays() throws Exception {
        QueryScope scope = Scopes.of(INPUT).withResult(Scopes.json("{\"r\": 7}"));
        assertThat(payload("{\"x.$\": \"$.r\"}").evaluate(scope)).isEqualTo(Scopes.json("{\"x\": 7}"));
        assertThat(Templates.path("$", "InputPath", "States.Runtime", Scopes.none()).evaluate(scope)).isSameAs(scope.root());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "$.", "$[", "States.UUID()"})
    void whatIsNoPathIsReported(String text) {
        List<String> found = new ArrayList<>();
        Templates.path(text, "InputPath", "States.Runtime", (field, _) -> found.add(field));
        assertThat(found).containsExactly("InputPath");
    }

    @Property
    void anyTextIsEitherReportedOrEvaluated(@ForAll("expressions") String text) {
        List<String> found = new ArrayList<>();
        Template template = Templates.pathOrFunction(text, "ErrorPath", "States.Runtime", (_, message) -> found.add(message));
        try {
            assertThat(template.evaluate(Scopes.of(INPUT))).isNotNull();
        } catch (QueryFailure failure) {
            assertThat(found).isEmpty();
            assertThat(failure.getMessage()).isNotBlank();
        }
    }

    @Provide
    Arbitrary<String> expressions() {
        return Arbitraries.of("States.", "Format", "Array", "UUID", "MathAdd", "(", ")", "'", "\\", "{}", ",", " ", "$", ".", "a", "[0]", "$$", "1", "-2.5", "true",
                "null", "@", "\"").list().ofMaxSize(12).map(parts -> String.join("", parts));
    }
}
