package io.drydock.states.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** "Choice Rules": one way to say when, and where to go. */
class ChoiceRuleTest {
    private static String choice(String top, String rule) {
        return Definitions.machine(top, "'S': {'Type': 'Choice', 'Choices': [" + rule + "], 'Default': 'E'}, 'E': {'Type': 'Succeed'}");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "{'Variable': '$.a', 'StringEquals': 'x', 'Next': 'E'}",
            "{'Variable': '$$.Execution.Name', 'StringMatches': 'x*', 'Next': 'E'}",
            "{'Variable': '$v.a', 'NumericLessThanPath': '$.b', 'Next': 'E', 'Comment': 'c', 'Assign': {'x.$': '$.a'}}",
            "{'And': [{'Variable': '$.a', 'IsPresent': true}, {'Variable': '$.a', 'BooleanEquals': true, 'Comment': 'c'}], 'Next': 'E'}",
            "{'Or': [{'Not': {'Variable': '$.a', 'IsNull': false}}], 'Next': 'E'}",
            "{'Not': {'And': [{'Variable': '$.a', 'TimestampEquals': '2026-01-31T12:00:00Z'}]}, 'Next': 'E'}",
    })
    void aRuleOfJsonPath(String rule) {
        assertThat(Definitions.errors(choice("", rule))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'Condition': '{% $states.input.a %}', 'Next': 'E'}",
            "{'Condition': false, 'Next': 'E', 'Output': 1, 'Assign': {'a': 1}, 'Comment': 'c'}"})
    void aRuleOfJsonata(String rule) {
        assertThat(Definitions.errors(choice("'QueryLanguage': 'JSONata', ", rule))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'Variable': '$.a', 'IsNull': true}                                 | These fields are required: [Next] at /States/S/Choices[0]
            {'Variable': '$.a', 'IsNull': true, 'Next': 1}                      | Expected value of type [STRING] at /States/S/Choices[0]/Next
            {'Variable': '$.a', 'StringEqualsPath': 1, 'Next': 'E'}             | Expected value of type [STRING] at /States/S/Choices[0]/StringEqualsPath
            {'Variable': '$.a', 'StringEqualsPath': 'a', 'Next': 'E'}           | Value is not a Reference Path: Reference path didn't start with '$' at /States/S/Choices[0]/StringEqualsPath
            {'Variable': 'a', 'IsNull': true, 'Next': 'E'}                      | Value is not a Reference Path: Reference path didn't start with '$' at /States/S/Choices[0]/Variable
            {'Variable': '$.a', 'Next': 'E'}                                    | A rule with 'Variable' has one comparison operator, such as StringEquals at /States/S/Choices[0]
            {'Variable': '$.a', 'IsNull': true, 'IsString': true, 'Next': 'E'}  | There should only be one of the following fields: [IsNull, IsString] at /States/S/Choices[0]
            {'Next': 'E'}                                                       | The object must have only one of the following fields, [And, Or, Not, Variable, Condition] at /States/S/Choices[0]
            {'Variable': '$.a', 'And': [], 'Next': 'E'}                         | The object must have only one of the following fields, [And, Or, Not, Variable, Condition] at /States/S/Choices[0]
            {'And': [], 'Next': 'E'}                                            | Value cannot be empty at /States/S/Choices[0]/And
            {'And': {}, 'Next': 'E'}                                            | Expected value of type [ARRAY] at /States/S/Choices[0]/And
            {'Not': [], 'Next': 'E'}                                            | Expected value of type [OBJECT] at /States/S/Choices[0]/Not
            {'Or': [{'Variable': '$.a', 'IsNull': true, 'Next': 'E'}], 'Next': 'E'}       | Field 'Next' is not supported at /States/S/Choices[0]/Or[0]
            {'Not': {'Variable': '$.a', 'IsNull': true, 'Assign': {}}, 'Next': 'E'}       | Field 'Assign' is not supported at /States/S/Choices[0]/Not
            {'Variable': '$.a', 'StringLike': 'x', 'IsNull': true, 'Next': 'E'} | Field 'StringLike' is not supported at /States/S/Choices[0]
            {'Condition': '{% true %}', 'Next': 'E'}                            | The QueryLanguage is set to 'JSONPath', but field 'Condition' is only supported for the 'JSONata' QueryLanguage at /States/S/Choices[0]
            """)
    void aWrongRuleOfJsonPath(String rule, String written) {
        assertThat(Definitions.written(choice("", rule))).contains("SCHEMA_VALIDATION_FAILED: " + written);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'Condition': '$x', 'Next': 'E'}                     | JSONata string must start with {% and end with %} at /States/S/Choices[0]/Condition
            {'Condition': 1, 'Next': 'E'}                        | Expected value of type [STRING, BOOLEAN] at /States/S/Choices[0]/Condition
            {'Condition': true, 'Next': 'E', 'Retry': []}        | Field 'Retry' is not supported at /States/S/Choices[0]
            {'Variable': '$.a', 'IsNull': true, 'Next': 'E'}     | The QueryLanguage is set to 'JSONata', but field 'Variable' is only supported for the 'JSONPath' QueryLanguage at /States/S/Choices[0]
            """)
    void aWrongRuleOfJsonata(String rule, String written) {
        assertThat(Definitions.written(choice("'QueryLanguage': 'JSONata', ", rule))).contains("SCHEMA_VALIDATION_FAILED: " + written);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'Variable': '$.a', 'IsNull': 1, 'Next': 'E'}                  | /States/S/Choices[0]/IsNull
            {'Variable': '$.a', 'NumericEquals': '1', 'Next': 'E'}         | /States/S/Choices[0]/NumericEquals
            {'Variable': '$.a', 'StringEquals': 1, 'Next': 'E'}            | /States/S/Choices[0]/StringEquals
            {'Variable': '$.a', 'TimestampEquals': 'noon', 'Next': 'E'}    | /States/S/Choices[0]/TimestampEquals
            {'And': [{'Variable': '$.a', 'BooleanEquals': 1}], 'Next': 'E'} | /States/S/Choices[0]/And[0]/BooleanEquals
            {'Variable': '$.a[', 'IsNull': true, 'Next': 'E'}              | /States/S/Choices[0]/Variable
            """)
    void whatCantBeComparedIsFoundWhereItStands(String rule, String location) {
        assertThat(Definitions.errors(choice("", rule))).extracting(Diagnostic::code, found -> found.location().orElseThrow())
                .containsExactly(tuple(Diagnostic.Code.SCHEMA_VALIDATION_FAILED, location));
    }
}
