package io.drydock.states.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.states.model.TaskResource;
import io.drydock.states.model.TaskResource.Pattern;
import io.drydock.states.model.TaskState;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** "Integrating services with Step Functions". */
class TaskResourceTest {
    private static String task(String fields) {
        return Definitions.jsonPath("'Type': 'Task', 'End': true, " + fields);
    }

    @ParameterizedTest
    @MethodSource
    void aResourceIsReadAsWhatItIs(String fields, TaskResource expected) {
        Reading reading = DefinitionReader.read(task(fields));
        assertThat(reading.diagnostics()).isEmpty();
        assertThat(((TaskState) ((Reading.Valid) reading).machine().state("S")).resource()).isEqualTo(expected);
    }

    static Stream<Arguments> aResourceIsReadAsWhatItIs() {
        String version = Definitions.FUNCTION + ":$LATEST";
        String activity = "arn:aws:states:us-east-1:000000000000:activity:by-hand";
        return Stream.of(
                Arguments.of("'Resource': '@'", new TaskResource.LambdaFunction(Definitions.FUNCTION)),
                Arguments.of("'Resource': '" + version + "'", new TaskResource.LambdaFunction(version)),
                Arguments.of("'Resource': '" + activity + "'", new TaskResource.Activity(activity)),
                invoke("invoke", Pattern.REQUEST_RESPONSE), invoke("invoke.waitForTaskToken", Pattern.WAIT_FOR_TASK_TOKEN),
                start("startExecution", Pattern.REQUEST_RESPONSE), start("startExecution.sync", Pattern.SYNC),
                start("startExecution.sync:2", Pattern.SYNC_2), start("startExecution.waitForTaskToken", Pattern.WAIT_FOR_TASK_TOKEN));
    }

    private static Arguments invoke(String action, Pattern pattern) {
        String arn = "arn:aws:states:::lambda:" + action;
        return Arguments.of("'Resource': '" + arn + "', 'Parameters': {'FunctionName': 'f', 'Payload.$': '$'}",
                new TaskResource.Integration(arn, "lambda", action, pattern));
    }

    private static Arguments start(String action, Pattern pattern) {
        String arn = "arn:aws:states:::states:" + action;
        return Arguments.of("'Resource': '" + arn + "', 'Parameters': {'StateMachineArn.$': '$.arn', 'Input': {}, 'Name': 'n'}",
                new TaskResource.Integration(arn, "states", action, pattern));
    }

    @ParameterizedTest
    @ValueSource(strings = {"f", "function:f", "", "http://host/f"})
    void whatIsNoArnIsNoResource(String resource) {
        assertThat(Definitions.written(task("'Resource': '" + resource + "'")))
                .containsExactly("SCHEMA_VALIDATION_FAILED: Value is not a valid resource ARN at /States/S/Resource");
    }

    @ParameterizedTest
    @ValueSource(strings = {"${LoadDesign}", "arn:aws:lambda:${Region}:000000000000:function:f"})
    void aPlaceholderThatIsLeftIsNamed(String resource) {
        assertThat(Definitions.written(task("'Resource': '" + resource + "'"))).singleElement().asString()
                .startsWith("SCHEMA_VALIDATION_FAILED: Value is not a valid resource ARN").contains(resource).endsWith("/States/S/Resource");
    }

    @ParameterizedTest
    @ValueSource(strings = {"arn:aws:states:::lambda:invoke.sync", "arn:aws:states:::lambda:invoke.sync:2", "arn:aws:states:::lambda:list",
            "arn:aws:states:::states:stopExecution", "arn:aws:states:::sqs:sendMessage.sync", "arn:aws:states:::glue:startJobRun.sync:2",
            "arn:aws:states:::nothing:doIt", "arn:aws:states:::aws-sdk:ec2:startInstances.sync", "arn:aws:s3:::bucket",
            "arn:aws:states:us-east-1:000000000000:stateMachine:m", "arn:aws:states:::athena:startQueryExecution.waitForTaskToken"})
    void whatAwsDoesNotHaveIsNotRecognized(String resource) {
        assertThat(Definitions.written(task("'Resource': '" + resource + "'"))).containsExactly("SCHEMA_VALIDATION_FAILED: The resource provided "
                + resource + " is not recognized. The value is not a valid resource ARN, or the resource is not available in this region. at "
                + "/States/S/Resource");
    }

    @ParameterizedTest
    @ValueSource(strings = {"arn:aws:states:::sqs:sendMessage", "arn:aws:states:::ecs:runTask.sync", "arn:aws:states:::aws-sdk:ec2:startInstances",
            "arn:aws:states:::dynamodb:putItem", "arn:aws:states:::batch:submitJob.sync", "arn:aws:states:::sns:publish.waitForTaskToken"})
    void whatTheEngineDoesNotRunIsSaidToBeSo(String resource) {
        assertThat(Definitions.errors(task("'Resource': '" + resource + "'"))).extracting(Diagnostic::code)
                .isEqualTo(List.of(Diagnostic.Code.UNSUPPORTED_BY_ENGINE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            lambda:invoke         | {}                                                | The field "FunctionName" is required but was missing
            lambda:invoke         | {'FunctionName': 'f', 'payload': 1}               | The field "payload" is not supported by Step Functions
            states:startExecution | {'Input': 1}                                      | The field "StateMachineArn" is required but was missing
            states:startExecution | {'StateMachineArn': 'a', 'name.$': '$.n'}         | The field "name" is not supported by Step Functions
            """)
    void theParametersAreThoseOfTheService(String action, String parameters, String message) {
        String resource = "'Resource': 'arn:aws:states:::" + action + "'";
        assertThat(Definitions.written(task(resource + ", 'Parameters': " + parameters)))
                .containsExactly("SCHEMA_VALIDATION_FAILED: " + message + " at /States/S/Parameters");
        assertThat(Definitions.written(Definitions.jsonata("'Type': 'Task', 'End': true, " + resource + ", 'Arguments': '{% $states.input %}'")))
                .as("an expression gives whatever it gives").isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            arn:aws:states:::states:startExecution.sync                | {'StateMachineArn': 'a'} | Express state machine does not support '.sync' service integration
            arn:aws:states:::lambda:invoke.waitForTaskToken            | {'FunctionName': 'f'}    | Express state machine does not support '.waitForTaskToken' service integration
            arn:aws:states:us-east-1:000000000000:activity:a           | {}                       | Express state machine does not support activities
            """)
    void anExpressChildExecutionWaitsForNobody(String resource, String parameters, String message) {
        String map = "'Type': 'Map', 'End': true, 'ItemProcessor': {'ProcessorConfig': {'Mode': 'DISTRIBUTED', 'ExecutionType': '#'}, "
                + "'StartAt': 'I', 'States': {'I': {'Type': 'Task', 'End': true, 'Resource': '" + resource + "', 'Parameters': " + parameters + "}}}";
        assertThat(Definitions.written(Definitions.jsonPath(map.replace("#", "EXPRESS"))))
                .containsExactly("SCHEMA_VALIDATION_FAILED: " + message + " at /States/S/ItemProcessor/States/I/Resource");
        assertThat(Definitions.written(Definitions.jsonPath(map.replace("#", "STANDARD")))).isEmpty();
    }
}
