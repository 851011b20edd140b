package io.drydock.states.definition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every field of every type of state, once as it may be and once as it may not. */
class FieldTypesTest {

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Pass     | Comment              | 'x'                         | 1
            Pass     | InputPath            | '$.a'                       | 1
            Pass     | InputPath            | null                        | {}
            Pass     | OutputPath           | '$$.Execution.Id'           | []
            Pass     | OutputPath           | null                        | true
            Pass     | ResultPath           | '$.a.b'                     | 1
            Pass     | ResultPath           | null                        | {}
            Pass     | Parameters           | {'a.$': '$.b'}              | []
            Pass     | Assign               | {'a.$': '$.b'}              | 'x'
            Pass     | QueryLanguage        | 'JSONPath'                  | 1
            Wait     | InputPath            | '$'                         | 1
            Wait     | OutputPath           | '$.a[*]'                    | 'a'
            Wait     | Assign               | {'a': 1}                    | 1
            Task     | InputPath            | '$'                         | 1
            Task     | OutputPath           | '$'                         | 1
            Task     | Parameters           | {'a': 1}                    | 1
            Task     | ResultSelector       | {'a.$': '$.b'}              | 1
            Task     | ResultPath           | '$.a'                       | 'a'
            Task     | Assign               | {'a.$': '$'}                | []
            Task     | TimeoutSeconds       | 1                           | '1'
            Task     | TimeoutSecondsPath   | '$.a'                       | 1
            Task     | HeartbeatSeconds     | 1                           | '1'
            Task     | HeartbeatSecondsPath | '$variable.a'               | '$.a[*]'
            Task     | Credentials          | {'RoleArn.$': '$.a'}        | 'r'
            Task     | Retry                | []                          | {}
            Task     | Catch                | []                          | {}
            Choice   | InputPath            | '$'                         | 1
            Choice   | OutputPath           | '$'                         | 1
            Choice   | Assign               | {'a': 1}                    | 1
            Choice   | Default              | 'End'                       | 1
            Succeed  | InputPath            | '$.a'                       | 1
            Succeed  | OutputPath           | '$.a'                       | 1
            Fail     | Error                | 'a'                         | 1
            Fail     | ErrorPath            | 'States.UUID()'                | 1
            Fail     | Cause                | 'a'                         | {}
            Fail     | CausePath            | '$.a'                       | 1
            Parallel | InputPath            | '$'                         | 1
            Parallel | OutputPath           | '$'                         | 1
            Parallel | Parameters           | {'a': 1}                    | 1
            Parallel | ResultSelector       | {'a.$': '$[0]'}             | 1
            Parallel | ResultPath           | '$.a'                       | 1
            Parallel | Assign               | {'a': 1}                    | 1
            Parallel | Retry                | []                          | 1
            Parallel | Catch                | []                          | 1
            Map      | InputPath            | '$'                         | 1
            Map      | OutputPath           | '$'                         | 1
            Map      | Parameters           | {'a.$': '$$.Map.Item.Value'} | 1
            Map      | ItemSelector         | {'a.$': '$$.Map.Item.Index'} | 1
            Map      | ItemsPath            | '$.a'                       | '$.a[*]'
            Map      | ItemsPath            | '$$.Execution.Input.a'      | 'a'
            Map      | ItemsPath            | '$variable'                 | 1
            Map      | MaxConcurrency       | 0                           | -1
            Map      | MaxConcurrencyPath   | '$.a'                       | '$$.Execution.Input.a'
            Map      | ResultSelector       | {'a.$': '$[0]'}             | 1
            Map      | ResultPath           | '$.a'                       | 1
            Map      | Assign               | {'a': 1}                    | 1
            Map      | Retry                | []                          | 1
            Map      | Catch                | []                          | 1
            """)
    void ofJsonPath(String type, String field, String valid, String wrong) {
        check("", type, field, valid, wrong);
    }

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Pass     | Output               | {'a': '{% 1 %}'}            | '{% 1'
            Pass     | Assign               | {'a': '{% 1 %}'}            | []
            Pass     | QueryLanguage        | 'JSONata'                   | true
            Wait     | Output               | null                        | '{% 1'
            Wait     | Assign               | {'a': 1}                    | 1
            Task     | Arguments            | {'a': '{% $states.input %}'} | 1
            Task     | Arguments            | '{% $states.input %}'       | '$states.input'
            Task     | Output               | '{% $states.result %}'      | {'a': '{% 1'}
            Task     | Assign               | {'a': 1}                    | 1
            Task     | TimeoutSeconds       | '{% $states.input.t %}'     | 'x'
            Task     | TimeoutSeconds       | 99999999                    | 0
            Task     | HeartbeatSeconds     | '{% $states.input.t %}'     | true
            Task     | Credentials          | {'RoleArn': '{% $states.input.r %}'} | 1
            Choice   | Output               | 1                           | '{% 1'
            Choice   | Assign               | {'a': 1}                    | 1
            Succeed  | Output               | [1]                         | '{% 1'
            Fail     | Error                | '{% $states.input.e %}'     | 1
            Fail     | Cause                | 'x'                         | 1
            Parallel | Arguments            | {'a': 1}                    | 1
            Parallel | Output               | 1                           | '{% 1'
            Parallel | Assign               | {'a': 1}                    | 1
            Map      | Items                | '{% $states.input %}'       | 1
            Map      | Items                | [1, 2]                      | 'x'
            Map      | Items                | {'a': 1}                    | true
            Map      | ItemSelector         | {'a': '{% $states.context.Map.Item.Value %}'} | 1
            Map      | MaxConcurrency       | '{% 1 %}'                   | 'x'
            Map      | MaxConcurrency       | 40                          | 0.5
            Map      | Output               | 1                           | '{% 1'
            Map      | Assign               | {'a': 1}                    | 1
            """)
    void ofJsonata(String type, String field, String valid, String wrong) {
        check("'QueryLanguage': 'JSONata', ", type, field, valid, wrong);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'Label': 'nodes'                        | 'Label': 1
            'ToleratedFailureCount': 0              | 'ToleratedFailureCount': -1
            'ToleratedFailureCountPath': '$.a'      | 'ToleratedFailureCountPath': 1
            'ToleratedFailurePercentage': 12.5      | 'ToleratedFailurePercentage': 101
            'ToleratedFailurePercentagePath': '$.a' | 'ToleratedFailurePercentagePath': 'a'
            'ItemBatcher': {'MaxItemsPerBatch': 2}  | 'ItemBatcher': {'MaxItemsPerBatch': '2'}
            'ItemBatcher': {'MaxItemsPerBatchPath': '$.a'} | 'ItemBatcher': {'MaxItemsPerBatchPath': '$$.a'}
            'ItemBatcher': {'MaxInputBytesPerBatch': 262144} | 'ItemBatcher': {'MaxInputBytesPerBatch': 262145}
            'ItemBatcher': {'MaxInputBytesPerBatchPath': '$.a'} | 'ItemBatcher': {'MaxInputBytesPerBatchPath': true}
            'ItemBatcher': {'BatchInput': {'a.$': '$.a'}} | 'ItemBatcher': {'BatchInput': 1}
            """)
    void ofADistributedMap(String valid, String wrong) {
        String state = "'Type': 'Map', 'End': true, 'ItemProcessor': {'ProcessorConfig': {'Mode': 'DISTRIBUTED', 'ExecutionType': 'STANDARD'}, "
                + "'StartAt': 'I', 'States': {'I': {'Type': 'Succeed'}}}, ";
        assertThat(Definitions.errors(Definitions.jsonPath(state + valid))).isEmpty();
        assertThat(Definitions.errors(Definitions.jsonPath(state + wrong))).hasSize(1)
                .allMatch(found -> found.location().orElseThrow().startsWith("/States/S/"));
    }

    private static void check(String top, String type, String field, String valid, String wrong) {
        assertThat(Definitions.errors(state(top, type, field, valid))).as("valid").isEmpty();
        assertThat(Definitions.errors(state(top, type, field, wrong))).as("wrong")
                .anyMatch(found -> found.location().orElseThrow().startsWith("/States/S/" + field));
    }

    private static String state(String top, String type, String field, String value) {
        boolean jsonata = !top.isEmpty();
        String least = switch (type) {
            case "Pass" -> "'End': true";
            case "Wait" -> "'Seconds': 1, 'End': true";
            case "Task" -> "'Resource': '@', 'End': true";
            case "Choice" -> "'Choices': [{" + (jsonata ? "'Condition': true" : "'Variable': '$.a', 'IsNull': true") + ", 'Next': 'End'}]";
            case "Parallel" -> "'Branches': [{'StartAt': 'I', 'States': {'I': {'Type': 'Succeed'}}}], 'End': true";
            case "Map" -> "'ItemProcessor': {'StartAt': 'I', 'States': {'I': {'Type': 'Succeed'}}}, 'End': true";
            default -> "'Comment': 'ends'";
        };
        String others = type.equals("Choice") ? ", 'End': {'Type': 'Succeed'}" : "";
        String json = Definitions.machine(top, "'S': {'Type': '" + type + "', " + least + ", '" + field + "': #}" + others);
        return json.replace("#", Definitions.json(value));
    }
}
