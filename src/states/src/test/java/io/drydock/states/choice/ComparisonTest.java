package io.drydock.states.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.TextNode;
import io.drydock.states.query.QueryFailure;
import io.drydock.states.query.Scopes;
import io.drydock.states.query.Template;
import io.drydock.states.query.Templates;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "Choice State" in the Amazon States Language. */
class ComparisonTest {
    private static final String INPUT = """
            {"s": "b", "other": "a", "n": 2, "f": 2.0, "m": 3, "yes": true, "no": false, "none": null, "empty": "", "o": {}, "file": "log-1.txt",
             "t": "2016-08-18T17:33:00Z", "u": "2016-08-18T19:33:00+02:00", "later": "2016-08-18T17:33:00.5Z", "date": "2016-08-18",
             "big": 9007199254740993, "star": "a*b", "list": [], "ones": [1]}""";

    private static Condition condition(String variable, String operator, String operand) {
        return Comparison.of(variable, operator, Scopes.json(operand), Scopes.none()).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "$.s | StringEquals | \"b\" | true",
            "$.s | StringEquals | \"B\" | false",
            "$.n | StringEquals | \"2\" | false",
            "$.none | StringEquals | \"\" | false",
            "$.s | StringEqualsPath | \"$.s\" | true",
            "$.s | StringEqualsPath | \"$.other\" | false",
            "$.s | StringEqualsPath | \"$.n\" | false",
            "$.s | StringLessThan | \"c\" | true",
            "$.s | StringLessThan | \"b\" | false",
            "$.s | StringLessThanPath | \"$.other\" | false",
            "$.s | StringGreaterThan | \"a\" | true",
            "$.s | StringGreaterThanPath | \"$.other\" | true",
            "$.s | StringLessThanEquals | \"b\" | true",
            "$.s | StringLessThanEqualsPath | \"$.other\" | false",
            "$.s | StringGreaterThanEquals | \"b\" | true",
            "$.s | StringGreaterThanEqualsPath | \"$.s\" | true",
            "$.file | StringMatches | \"log-*.txt\" | true",
            "$.file | StringMatches | \"log-*.log\" | false",
            "$.star | StringMatches | \"a\\\\*b\" | true",
            "$.file | StringMatches | \"log-\\\\*.txt\" | false",
            "$.n | StringMatches | \"*\" | false",
            "$.n | NumericEquals | 2 | true",
            "$.f | NumericEquals | 2 | true",
            "$.n | NumericEquals | 2.0 | true",
            "$.n | NumericEquals | 2.5 | false",
            "$.big | NumericEquals | 9007199254740992 | false",
            "$.s | NumericEquals | 2 | false",
            "$.yes | NumericEquals | 1 | false",
            "$.n | NumericEqualsPath | \"$.f\" | true",
            "$.n | NumericLessThan | 3 | true",
            "$.n | NumericLessThanPath | \"$.m\" | true",
            "$.n | NumericGreaterThan | 1.5 | true",
            "$.n | NumericGreaterThanPath | \"$.m\" | false",
            "$.n | NumericLessThanEquals | 2 | true",
            "$.n | NumericLessThanEqualsPath | \"$.m\" | true",
            "$.n | NumericGreaterThanEquals | 2 | true",
            "$.n | NumericGreaterThanEqualsPath | \"$.m\" | false",
            "$.yes | BooleanEquals | true | true",
            "$.no | BooleanEquals | true | false",
            "$.s | BooleanEquals | true | false",
            "$.yes | BooleanEqualsPath | \"$.yes\" | true",
            "$.yes | BooleanEqualsPath | \"$.no\" | false",
            "$.t | TimestampEquals | \"2016-08-18T17:33:00Z\" | true",
            "$.u | TimestampEquals | \"2016-08-18T17:33:00Z\" | true",
            "$.s | TimestampEquals | \"2016-08-18T17:33:00Z\" | false",
            "$.t | TimestampEqualsPath | \"$.u\" | true",
            "$.t | TimestampLessThan | \"2016-08-18T17:33:00.001Z\" | true",
            "$.t | TimestampLessThanPath | \"$.later\" | true",
            "$.t | TimestampLessThanPath | \"$.date\" | false",
            "$.later | TimestampGreaterThan | \"2016-08-18T17:33:00Z\" | true",
            "$.t | TimestampGreaterThanPath | \"$.later\" | false",
            "$.t | TimestampLessThanEquals | \"2016-08-18T17:33:00Z\" | true",
            "$.t | TimestampLessThanEqualsPath | \"$.u\" | true",
            "$.t | TimestampGreaterThanEquals | \"2016-08-18T17:33:00Z\" | true",
            "$.t | TimestampGreaterThanEqualsPath | \"$.later\" | false",
            "$.none | IsNull | true | true",
            "$.s | IsNull | true | false",
            "$.s | IsNull | false | true",
            "$.s | IsPresent | true | true",
            "$.none | IsPresent | true | true",
            "$.x | IsPresent | true | false",
            "$.x.y | IsPresent | false | true",
            "$.list[0] | IsPresent | true | false",
            "$.ones[0] | IsPresent | true | true",
            "$.ones[0] | NumericEquals | 1 | true",
            "$.s | IsPresent | false | false",
            "$v.zz | IsPresent | true | false",
            "$.n | IsNumeric | true | true",
            "$.s | IsNumeric | true | false",
            "$.empty | IsString | true | true",
            "$.n | IsString | false | true",
            "$.no | IsBoolean | true | true",
            "$.none | IsBoolean | true | false",
            "$.t | IsTimestamp | true | true",
            "$.u | IsTimestamp | true | true",
            "$.date | IsTimestamp | true | false",
            "$.date | IsTimestamp | false | true",
            "$v.a | NumericEquals | 1 | true",
            "$$.State.Name | StringEquals | \"S\" | true",
    })
    void itHolds(String variable, String operator, String operand, boolean expected) throws Exception {
        assertThat(condition(variable, operator, operand).holds(Scopes.of(INPUT))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "$.x   | StringEquals     | \"b\"     | $.x",
            "$.x.y | IsNull           | true      | $.x.y",
            "$.x   | IsString         | true      | $.x",
            "$.s   | StringEqualsPath | \"$.x\"   | $.x",
            "$w.a  | NumericEquals    | 1         | $w.a",
            "$.list[0] | IsNull       | true      | $.list[0]",
            "$.ones[1] | NumericEquals | 1        | $.ones[1]",
            "$.ones[0] | NumericEqualsPath | \"$.list[0]\" | $.list[0]",
    })
    void aPathThatLeadsNowhereFails(String variable, String operator, String operand, String path) {
        assertThatThrownBy(() -> condition(variable, operator, operand).holds(Scopes.of(INPUT)))
                .hasMessage("Invalid path '" + path + "': The choice state's condition path references an invalid value.")
                .isInstanceOfSatisfying(QueryFailure.class, failure -> assertThat(failure.error()).isEqualTo("States.Runtime"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "$.s | StringEquals     | 1              | StringEquals: Expected value of type [STRING]",
            "$.s | NumericEquals    | \"1\"          | NumericEquals: Expected value of type [NUMBER]",
            "$.s | BooleanEquals    | \"true\"       | BooleanEquals: Expected value of type [BOOLEAN]",
            "$.s | IsNull           | 1              | IsNull: Expected value of type [BOOLEAN]",
            "$.s | TimestampEquals  | \"2016-08-18\" | TimestampEquals: Expected value of type [TIMESTAMP]",
            "$.s | TimestampEquals  | \"2016-13-18T00:00:00Z\" | TimestampEquals: Expected value of type [TIMESTAMP]",
            "$.s | StringEqualsPath | 1              | StringEqualsPath: Expected value of type [STRING]",
            "$.s | Equals           | 1              | Equals: Field 'Equals' is not supported",
            "$.s | IsNullPath       | \"$.s\"        | IsNullPath: Field 'IsNullPath' is not supported",
            "$.s | StringMatchesPath | \"$.s\"       | StringMatchesPath: Field 'StringMatchesPath' is not supported",
            "s   | StringEquals     | \"1\"          | Variable: Value must be a valid JSONPath.",
    })
    void whatIsNoComparisonIsReported(String variable, String operator, String operand, String problem) {
        List<String> found = new ArrayList<>();
        assertThat(Comparison.of(variable, operator, Scopes.json(operand), (field, message) -> found.add(field + ": " + message))).isEmpty();
        assertThat(found).containsExactly(problem);
    }

    @Test
    void andOrNotLookNoFurtherThanTheyHaveTo() throws Exception {
        Condition yes = _ -> true;
        Condition no = _ -> false;
        Condition never = _ -> {
            throw new AssertionError("not to be looked at");
        };
        assertThat(new And(List.of(yes, yes)).holds(Scopes.of("{}"))).isTrue();
        assertThat(new And(List.of(no, never)).holds(Scopes.of("{}"))).isFalse();
        assertThat(new Or(List.of(yes, never)).holds(Scopes.of("{}"))).isTrue();
        assertThat(new Or(List.of(no, no)).holds(Scopes.of("{}"))).isFalse();
        assertThat(new Not(no).holds(Scopes.of("{}"))).isTrue();
    }

    @Test
    void aConditionOfJsonataGivesABoolean() throws Exception {
        String field = "Choices[0]/Condition";
        Template holds = Templates.jsonata(TextNode.valueOf("{% $states.input.n > 1 %}"), field, Scopes.none());
        assertThat(new JsonataCondition(holds, field).holds(Scopes.of(INPUT))).isTrue();
        Template text = Templates.jsonata(TextNode.valueOf("{% $states.input.s %}"), field, Scopes.none());
        assertThatThrownBy(() -> new JsonataCondition(text, field).holds(Scopes.of(INPUT)))
                .hasMessage("The JSONata expression '$states.input.s' specified for the field 'Choices[0]/Condition' returned an unexpected result type."
                        + " Expected 'boolean', but was 'string' for value: \"b\"")
                .isInstanceOfSatisfying(QueryFailure.class, failure -> {
                    assertThat(failure.error()).isEqualTo("States.QueryEvaluationError");
                    assertThat(failure.field()).isEqualTo(field);
                });
    }

    @Property
    void aPatternMatchesWhatItsRegularExpressionMatches(@ForAll("patterns") String pattern, @ForAll("texts") String text) {
        String regex = Pattern.compile("\\\\[*\\\\]|[*]|[^*\\\\]|\\\\").matcher(pattern).results()
                .map(found -> found.group().equals("*") ? ".*" : Pattern.quote(found.group().length() == 2 ? found.group().substring(1) : found.group()))
                .collect(Collectors.joining());
        assertThat(TextPattern.parse(pattern).matches(text)).isEqualTo(text.matches(regex));
    }

    @Provide
    Arbitrary<String> patterns() {
        return Arbitraries.strings().withChars("ab*\\").ofMaxLength(8);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("ab*\\").ofMaxLength(8);
    }

    @Test
    void everyOperatorOfTheLanguageIsKnown() {
        List<String> names = new ArrayList<>(List.of("StringMatches", "BooleanEquals", "BooleanEqualsPath", "IsNull", "IsPresent", "IsNumeric", "IsString",
                "IsBoolean", "IsTimestamp"));
        for (String type : List.of("String", "Numeric", "Timestamp")) {
            for (String order : List.of("Equals", "LessThan", "GreaterThan", "LessThanEquals", "GreaterThanEquals")) {
                names.add(type + order);
                names.add(type + order + "Path");
            }
        }
        assertThat(names).hasSize(39).allSatisfy(name -> assertThat(ComparisonOperator.named(name)).hasValueSatisfying(
                operator -> assertThat(operator.path()).isEqualTo(name.endsWith("Path"))));
    }
}
