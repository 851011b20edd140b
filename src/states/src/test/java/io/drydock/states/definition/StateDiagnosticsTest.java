package io.drydock.states.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What CreateStateMachine says of one wrong state. The texts are AWS's where its users have published them; those about the order of heartbeat
 * and timeout, names that are too long and rules without an operator are the engine's own words.
 */
class StateDiagnosticsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'End': true                                                 | These fields are required: [Type] at /States/S
            'Type': 1, 'End': true                                      | Expected value of type [STRING] at /States/S/Type
            'Type': 'Sleep', 'End': true                                | Value should be one of the following: [Task, Pass, Choice, Wait, Succeed, Fail, Parallel, Map] at /States/S/Type
            'Type': 'Pass'                                              | This object should have only one of the following fields: [Next, End] at /States/S
            'Type': 'Pass', 'End': true, 'Next': 'S'                    | There should only be one of the following fields: [Next, End] at /States/S
            'Type': 'Pass', 'End': true, 'Rezult': 1                    | Field 'Rezult' is not supported at /States/S
            'Type': 'Pass', 'End': true, 'Retry': []                    | Field 'Retry' is not supported at /States/S
            'Type': 'Map', 'End': true, 'Iterator': {'StartAt': 'I', 'States': {'I': {'Type': 'Succeed'}}}, 'TimeoutSeconds': 1 | Field 'TimeoutSeconds' is not supported at /States/S
            'Type': 'Succeed', 'End': true                              | Field 'End' is not supported at /States/S
            'Type': 'Pass', 'End': true, 'Output': 1                    | The QueryLanguage is set to 'JSONPath', but field 'Output' is only supported for the 'JSONata' QueryLanguage at /States/S
            'Type': 'Pass', 'End': true, 'QueryLanguage': 'XPath'       | Value should be one of the following: [JSONPath, JSONata] at /States/S/QueryLanguage
            'Type': 'Pass', 'End': true, 'InputPath': 'a'               | Value must be a valid JSONPath. at /States/S/InputPath
            'Type': 'Pass', 'End': true, 'ResultPath': 'a'              | Value is not a Reference Path: Reference path didn't start with '$' at /States/S/ResultPath
            'Type': 'Pass', 'End': true, 'ResultPath': '$.a[*]'         | Value is not a Reference Path at /States/S/ResultPath
            'Type': 'Pass', 'End': true, 'Parameters': {'x.$': 'a'}     | The value for the field 'x.$' must be a valid JSONPath or a valid intrinsic function call at /States/S/Parameters
            'Type': 'Wait', 'End': true                                 | This object should have only one of the following fields: [SecondsPath, Seconds, TimestampPath, Timestamp] at /States/S
            'Type': 'Wait', 'End': true, 'Seconds': 1, 'SecondsPath': '$.a' | There should only be one of the following fields: [SecondsPath, Seconds, TimestampPath, Timestamp] at /States/S
            'Type': 'Wait', 'End': true, 'Seconds': -1                  | Minimum value is 0 at /States/S/Seconds
            'Type': 'Wait', 'End': true, 'Seconds': 100000000           | Maximum value is 99999999 at /States/S/Seconds
            'Type': 'Wait', 'End': true, 'SecondsPath': '$$.Execution.Input.a' | Value is not a Reference Path at /States/S/SecondsPath
            'Type': 'Wait', 'End': true, 'Timestamp': '2026-01-31'      | String does not match RFC3339 timestamp at /States/S/Timestamp
            'Type': 'Wait', 'End': true, 'Timestamp': '2026-02-30T00:00:00Z' | String does not match RFC3339 timestamp at /States/S/Timestamp
            'Type': 'Fail', 'Error': 'a', 'ErrorPath': '$.a'            | There should only be one of the following fields: [Error, ErrorPath] at /States/S
            'Type': 'Fail', 'Cause': 'a', 'CausePath': '$.a'            | There should only be one of the following fields: [Cause, CausePath] at /States/S
            'Type': 'Fail', 'CausePath': 'States.Nothing()'             | The value for the field 'CausePath' must be a valid JSONPath or a valid intrinsic function call at /States/S/CausePath
            'Type': 'Task', 'End': true                                 | These fields are required: [Resource] at /States/S
            'Type': 'Task', 'End': true, 'Resource': '@', 'TimeoutSeconds': 0      | Minimum value is 1 at /States/S/TimeoutSeconds
            'Type': 'Task', 'End': true, 'Resource': '@', 'TimeoutSeconds': 1.5    | Expected value of type [INTEGER] at /States/S/TimeoutSeconds
            'Type': 'Task', 'End': true, 'Resource': '@', 'TimeoutSeconds': 1, 'TimeoutSecondsPath': '$.a' | There should only be one of the following fields: [TimeoutSeconds, TimeoutSecondsPath] at /States/S
            'Type': 'Task', 'End': true, 'Resource': '@', 'TimeoutSeconds': 5, 'HeartbeatSeconds': 5 | HeartbeatSeconds must be smaller than TimeoutSeconds at /States/S/HeartbeatSeconds
            'Type': 'Task', 'End': true, 'Resource': '@', 'Credentials': {} | The field 'RoleArn' is required but was missing at /States/S/Credentials
            'Type': 'Choice', 'Default': 'S'                            | These fields are required: [Choices] at /States/S
            'Type': 'Choice', 'Choices': []                             | Value cannot be empty at /States/S/Choices
            'Type': 'Choice', 'Choices': [1]                            | Expected value of type [OBJECT] at /States/S/Choices[0]
            'Type': 'Parallel', 'End': true                             | These fields are required: [Branches] at /States/S
            'Type': 'Parallel', 'End': true, 'Branches': []             | Value cannot be empty at /States/S/Branches
            'Type': 'Parallel', 'End': true, 'Branches': [{}]           | These fields are required: [StartAt, States] at /States/S/Branches[0]
            'Type': 'Parallel', 'End': true, 'Branches': [{'StartAt': 'A', 'States': {}}]           | Value cannot be empty at /States/S/Branches[0]/States
            'Type': 'Map', 'End': true                                  | This object should have only one of the following fields: [ItemProcessor, Iterator] at /States/S
            """)
    void inJsonPath(String state, String written) {
        assertThat(Definitions.written(Definitions.jsonPath(state))).contains("SCHEMA_VALIDATION_FAILED: " + written)
                .allMatch(finding -> finding.equals("SCHEMA_VALIDATION_FAILED: " + written) || finding.startsWith("MISSING_END_STATE"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'Type': 'Pass', 'End': true, 'ResultPath': '$'              | SCHEMA_VALIDATION_FAILED | The QueryLanguage is set to 'JSONata', but field 'ResultPath' is only supported for the 'JSONPath' QueryLanguage at /States/S
            'Type': 'Pass', 'End': true, 'Result': 1                    | SCHEMA_VALIDATION_FAILED | The QueryLanguage is set to 'JSONata', but field 'Result' is only supported for the 'JSONPath' QueryLanguage at /States/S
            'Type': 'Pass', 'End': true, 'QueryLanguage': 'JSONPath'    | SCHEMA_VALIDATION_FAILED | 'QueryLanguage' can not be 'JSONPath' if set to 'JSONata' for whole state machine at /States/S
            'Type': 'Pass', 'End': true, 'Output': {'a': ['{% 1']}      | SCHEMA_VALIDATION_FAILED | JSONata string must start with {% and end with %} at /States/S/Output/a[0]
            'Type': 'Wait', 'End': true, 'Seconds': '1'                 | SCHEMA_VALIDATION_FAILED | JSONata string must start with {% and end with %} at /States/S/Seconds
            'Type': 'Wait', 'End': true, 'Seconds': []                  | SCHEMA_VALIDATION_FAILED | Expected value of type [NUMBER, STRING] at /States/S/Seconds
            'Type': 'Wait', 'End': true, 'SecondsPath': '$.a'           | SCHEMA_VALIDATION_FAILED | The QueryLanguage is set to 'JSONata', but field 'SecondsPath' is only supported for the 'JSONPath' QueryLanguage at /States/S
            'Type': 'Wait', 'End': true, 'Timestamp': 'noon'            | SCHEMA_VALIDATION_FAILED | String does not match RFC3339 timestamp at /States/S/Timestamp
            'Type': 'Task', 'End': true, 'Resource': '@', 'Arguments': [] | SCHEMA_VALIDATION_FAILED | Expected value of type [OBJECT] at /States/S/Arguments
            'Type': 'Task', 'End': true, 'Resource': '@', 'Arguments': 'a' | SCHEMA_VALIDATION_FAILED | JSONata string must start with {% and end with %} at /States/S/Arguments
            'Type': 'Fail', 'ErrorPath': '$.a'                          | SCHEMA_VALIDATION_FAILED | The QueryLanguage is set to 'JSONata', but field 'ErrorPath' is only supported for the 'JSONPath' QueryLanguage at /States/S
            'Type': 'Pass', 'End': true, 'Assign': {'states': 1}        | RESERVED_VARIABLE_NAME | Cannot assign to reserved variable '$states'. at /States/S/Assign/states
            'Type': 'Pass', 'End': true, 'Assign': {'x-y': 1}           | INVALID_VARIABLE_NAME | Invalid variable name 'x-y': the variable name contains invalid characters. at /States/S/Assign/x-y
            'Type': 'Pass', 'End': true, 'Assign': {'_x': 1}            | INVALID_VARIABLE_NAME | Invalid variable name '_x': the variable name contains invalid characters. at /States/S/Assign/_x
            'Type': 'Pass', 'End': true, 'Assign': {'': 1}              | INVALID_VARIABLE_NAME | Invalid variable name '': the variable name contains invalid characters. at /States/S/Assign/
            'Type': 'Pass', 'End': true, 'Assign': '{% {} %}'           | SCHEMA_VALIDATION_FAILED | Expected value of type [OBJECT] at /States/S/Assign
            """)
    void inJsonata(String state, String code, String written) {
        assertThat(Definitions.written(Definitions.jsonata(state))).contains(code + ": " + written)
                .allMatch(finding -> finding.contains(" at /States/S"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'Type': 'Pass', 'End': true, 'Output': '{% 1 + %}'          | INVALID_JSONATA_EXPRESSION | /States/S/Output
            'Type': 'Pass', 'End': true, 'Output': {'a': ['{% ( %}']}   | INVALID_JSONATA_EXPRESSION | /States/S/Output/a[0]
            'Type': 'Choice', 'Choices': [{'Condition': '{% ( %}', 'Next': 'E'}] | INVALID_JSONATA_EXPRESSION | /States/S/Choices[0]/Condition
            'Type': 'Choice', 'Choices': [{'Condition': true, 'Next': 'E', 'Output': '{% ( %}'}] | INVALID_JSONATA_EXPRESSION | /States/S/Choices[0]/Output
            'Type': 'Task', 'Next': 'E', 'Resource': '@', 'Catch': [{'ErrorEquals': ['A'], 'Next': 'E', 'Assign': {'x': '{% ( %}'}}] | INVALID_JSONATA_EXPRESSION | /States/S/Catch[0]/Assign/x
            """)
    void anExpressionThatIsNoneIsFoundWhereItStands(String state, Diagnostic.Code code, String location) {
        String definition = Definitions.machine("'QueryLanguage': 'JSONata', ", "'S': {" + state + "}, 'E': {'Type': 'Succeed'}");
        assertThat(Definitions.errors(definition)).filteredOn(found -> !found.message().contains("not reachable"))
                .extracting(Diagnostic::code, found -> found.location().orElseThrow())
                .containsExactly(tuple(code, location));
    }
}
