package io.drydock.functions.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.sfn.model.DescribeStateMachineResponse;
import software.amazon.awssdk.services.sfn.model.EncryptionType;
import software.amazon.awssdk.services.sfn.model.InvalidDefinitionException;
import software.amazon.awssdk.services.sfn.model.LogLevel;
import software.amazon.awssdk.services.sfn.model.StateMachineListItem;
import software.amazon.awssdk.services.sfn.model.StateMachineType;
import software.amazon.awssdk.services.sfn.model.Tag;
import software.amazon.awssdk.services.sfn.model.ValidateStateMachineDefinitionResultCode;
import software.amazon.awssdk.services.sfn.model.ValidateStateMachineDefinitionSeverity;

/** State machines and definitions. */
@QuarkusTest
class StateMachineApiTest extends StepFunctionsApi {
    @Test
    void aStateMachineIsCreatedDescribedListedAndDeleted() {
        String arn = create("made", wait(1));
        DescribeStateMachineResponse described = engine.describeStateMachine(request -> request.stateMachineArn(arn));
        assertThat(arn).isEqualTo(PREFIX + "stateMachine:made");
        assertThat(described.name()).isEqualTo("made");
        assertThat(described.statusAsString()).isEqualTo("ACTIVE");
        assertThat(described.type()).isEqualTo(StateMachineType.STANDARD);
        assertThat(described.definition()).isEqualTo(wait(1));
        assertThat(described.roleArn()).isEqualTo(ROLE);
        assertThat(described.loggingConfiguration().level()).isEqualTo(LogLevel.OFF);
        assertThat(described.tracingConfiguration().enabled()).isFalse();
        assertThat(described.encryptionConfiguration().type()).isEqualTo(EncryptionType.AWS_OWNED_KEY);
        assertThat(described.revisionId()).as("the first revision has no id").isNull();
        assertThat(described.label()).isNull();
        assertThat(engine.listStateMachinesPaginator(request -> request.maxResults(1)).stateMachines())
                .extracting(StateMachineListItem::name).contains("made", "validate-design").isSorted();
        engine.deleteStateMachine(request -> request.stateMachineArn(arn));
        assertRefused("StateMachineDoesNotExist", "State Machine Does Not Exist: '" + arn + "'",
                () -> engine.describeStateMachine(request -> request.stateMachineArn(arn)));
        engine.deleteStateMachine(request -> request.stateMachineArn(arn));
    }

    /** "CreateStateMachine is an idempotent API", in its description. */
    @Test
    void theSameStateMachineAgainIsAnsweredAsItIs() {
        String arn = create("same", PASS);
        assertThat(create("same", PASS)).isEqualTo(arn);
        assertThat(engine.createStateMachine(request -> request.name("same").definition(PASS).roleArn(ROLE + "-other")
                .tags(Tag.builder().key("a").value("b").build())).stateMachineArn()).as("role and tags don't count").isEqualTo(arn);
        assertThat(engine.describeStateMachine(request -> request.stateMachineArn(arn)).roleArn()).isEqualTo(ROLE);
        String exists = "State Machine Already Exists: '" + arn + "'";
        assertRefused("StateMachineAlreadyExists", exists, () -> create("same", wait(1)));
        assertRefused("StateMachineAlreadyExists", exists, () -> createExpress("same", PASS));
        assertRefused("StateMachineAlreadyExists", exists, () -> engine.createStateMachine(request -> request.name("same").definition(PASS)
                .roleArn(ROLE).tracingConfiguration(tracing -> tracing.enabled(true))));
    }

    @Test
    void configurationsAreKeptAndShown() {
        String arn = engine.createStateMachine(request -> request.name("configured").definition(PASS).roleArn(ROLE).type(StateMachineType.EXPRESS)
                .loggingConfiguration(logging -> logging.level(LogLevel.ALL).includeExecutionData(true)
                        .destinations(destination -> destination.cloudWatchLogsLogGroup(group -> group.logGroupArn("arn:aws:logs:g:*"))))
                .tracingConfiguration(tracing -> tracing.enabled(true))
                .encryptionConfiguration(encryption -> encryption.type(EncryptionType.CUSTOMER_MANAGED_KMS_KEY).kmsKeyId("key")
                        .kmsDataKeyReusePeriodSeconds(60))).stateMachineArn();
        DescribeStateMachineResponse described = engine.describeStateMachine(request -> request.stateMachineArn(arn));
        assertThat(described.type()).isEqualTo(StateMachineType.EXPRESS);
        assertThat(described.loggingConfiguration().destinations()).extracting(destination -> destination.cloudWatchLogsLogGroup().logGroupArn())
                .containsExactly("arn:aws:logs:g:*");
        assertThat(described.tracingConfiguration().enabled()).isTrue();
        assertThat(described.encryptionConfiguration().kmsDataKeyReusePeriodSeconds()).isEqualTo(60);
        assertThat(engine.describeStateMachine(request -> request.stateMachineArn(arn).includedData("METADATA_ONLY")).definition()).isEqualTo("{}");
        assertRefused("InvalidLoggingConfiguration", "Invalid Logging Configuration: Must specify exactly one Log Destination.",
                () -> engine.createStateMachine(request -> request.name("silent").definition(PASS).roleArn(ROLE)
                        .loggingConfiguration(logging -> logging.level(LogLevel.ALL))));
    }

    @Test
    void anUpdateMakesARevisionIfItChangesSomething() {
        String arn = create("updated", wait(1));
        assertThat(engine.updateStateMachine(request -> request.stateMachineArn(arn).definition(" " + wait(1))).revisionId()).isNull();
        String first = engine.updateStateMachine(request -> request.stateMachineArn(arn).definition(wait(2))).revisionId();
        DescribeStateMachineResponse described = engine.describeStateMachine(request -> request.stateMachineArn(arn));
        assertThat(described.definition()).isEqualTo(wait(2));
        assertThat(described.revisionId()).isEqualTo(first).isNotNull();
        assertThat(engine.updateStateMachine(request -> request.stateMachineArn(arn).definition(wait(2))).revisionId()).isEqualTo(first);
        assertThat(engine.updateStateMachine(request -> request.stateMachineArn(arn).roleArn(ROLE + "-other")).revisionId()).isNotEqualTo(first);
        assertRefused("MissingRequiredParameter",
                "Either the definition, the role ARN, the LoggingConfiguration, or the TracingConfiguration must be specified",
                () -> engine.updateStateMachine(request -> request.stateMachineArn(arn)));
        assertRefused("ValidationException", "Version description can only be set when publish is true",
                () -> engine.updateStateMachine(request -> request.stateMachineArn(arn).definition(wait(3)).versionDescription("v")));
        assertRefused("ValidationException", "The API does not support labeled ARNs",
                () -> engine.updateStateMachine(request -> request.stateMachineArn(arn + "/nodes").definition(wait(3))));
    }

    @Test
    void mistakesHaveTheErrorsOfTheApi() {
        assertRefused("InvalidName", "Invalid Name: 'a b'", () -> create("a b", PASS));
        assertRefused("ValidationException", "1 validation error detected: Value '" + "x".repeat(81)
                + "' at 'name' failed to satisfy constraint: Member must have length less than or equal to 80", () -> create("x".repeat(81), PASS));
        assertRefused("InvalidArn", "Invalid Role Arn: 'role'",
                () -> engine.createStateMachine(request -> request.name("m").definition(PASS).roleArn("role")));
        assertRefused("InvalidArn", "Invalid Arn: 'Invalid ARN prefix: nonsense'",
                () -> engine.describeStateMachine(request -> request.stateMachineArn("nonsense")));
        assertRefused("InvalidArn", "Invalid Arn: 'Resource type not valid in this context: execution'",
                () -> engine.describeStateMachine(request -> request.stateMachineArn(PREFIX + "execution:m:n")));
        assertRefused("TooManyTags", "A resource has at most 50 tags", () -> engine.createStateMachine(request -> request.name("m").definition(PASS)
                .roleArn(ROLE).tags(IntStream.range(0, 51).mapToObj(i -> Tag.builder().key("k" + i).value("").build()).toList())));
    }

    @Test
    void everyErrorOfADefinitionIsTold() {
        String twice = "{\"StartAt\": \"A\", \"States\": {\"A\": {\"Type\": \"Pass\", \"Next\": \"B\", \"Nonsense\": 1}, \"C\": {\"Type\": \"Succeed\"}}}";
        assertThatThrownBy(() -> create("bad", twice))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageContaining("Invalid State Machine Definition: '").hasMessageContaining("SCHEMA_VALIDATION_FAILED: ")
                .hasMessageContaining("MISSING_TRANSITION_TARGET: Missing 'Next' target: B at /States/A/Next");
        var found = engine.validateStateMachineDefinition(request -> request.definition(twice));
        assertThat(found.result()).isEqualTo(ValidateStateMachineDefinitionResultCode.FAIL);
        assertThat(found.diagnostics()).hasSizeGreaterThan(1)
                .allSatisfy(diagnostic -> assertThat(diagnostic.severity()).isEqualTo(ValidateStateMachineDefinitionSeverity.ERROR));
        assertThat(found.truncated()).isFalse();
        var first = engine.validateStateMachineDefinition(request -> request.definition(twice).maxResults(1));
        assertThat(first.diagnostics()).hasSize(1);
        assertThat(first.truncated()).isTrue();
        assertThat(engine.validateStateMachineDefinition(request -> request.definition(PASS).maxResults(0)).result())
                .isEqualTo(ValidateStateMachineDefinitionResultCode.OK);
    }

    @ParameterizedTest
    @CsvSource({"arn:aws:states:::states:startExecution.sync, Express state machine does not support '.sync' service integration",
        "arn:aws:states:::states:startExecution.sync:2, Express state machine does not support '.sync' service integration",
        "arn:aws:states:us-east-1:000000000000:activity:a, Express state machine does not support Activity ARN"})
    void anExpressStateMachineCanNotWaitForOthers(String resource, String message) {
        String definition = "{\"StartAt\":\"T\",\"States\":{\"T\":{\"Type\":\"Task\",\"Resource\":\"" + resource
                + "\",\"Parameters\":{\"StateMachineArn\":\"a\"},\"End\":true}}}";
        assertThat(engine.validateStateMachineDefinition(request -> request.definition(definition)).resultAsString()).isEqualTo("OK");
        var found = engine.validateStateMachineDefinition(request -> request.definition(definition).type(StateMachineType.EXPRESS));
        assertThat(found.diagnostics()).singleElement().satisfies(diagnostic -> {
            assertThat(diagnostic.message()).isEqualTo(message);
            assertThat(diagnostic.location()).isEqualTo("/States/T/Resource");
        });
    }

    @Test
    void aLabelledMapStateIsDescribed() {
        String processor = "{\"ProcessorConfig\":{\"Mode\":\"DISTRIBUTED\",\"ExecutionType\":\"STANDARD\"},\"StartAt\":\"P\","
                + "\"States\":{\"P\":{\"Type\":\"Pass\",\"End\":true}}}";
        String arn = create("mapped", "{\"StartAt\":\"M\",\"States\":{\"M\":{\"Type\":\"Map\",\"Label\":\"nodes\",\"ItemProcessor\":" + processor
                + ",\"End\":true}}}");
        DescribeStateMachineResponse described = engine.describeStateMachine(request -> request.stateMachineArn(arn + "/nodes"));
        assertThat(described.label()).isEqualTo("nodes");
        assertThat(described.definition()).isEqualTo(processor);
        assertThat(described.stateMachineArn()).isEqualTo(arn + "/nodes");
        assertRefused("StateMachineDoesNotExist", "State Machine Does Not Exist: '" + arn + "/other'",
                () -> engine.describeStateMachine(request -> request.stateMachineArn(arn + "/other")));
        assertRefused("ValidationException", "The API does not support labeled ARNs", () -> start(arn + "/nodes", "{}"));
    }

    @Test
    void variablesAreListedByTheStatesThatReferToThem() {
        String arn = create("variables", """
                {"QueryLanguage": "JSONata", "StartAt": "A", "States": {
                  "A": {"Type": "Pass", "Assign": {"x": 1, "y": 2}, "Next": "B"},
                  "B": {"Type": "Pass", "Output": "{% $x + $sum([$y]) %}", "End": true}}}""");
        assertThat(engine.describeStateMachine(request -> request.stateMachineArn(arn)).variableReferences())
                .isEqualTo(Map.of("B", List.of("x", "y")));
    }

    @Test
    void aStateMachineIsInDeletionUntilItsExecutionsHaveEnded() {
        String arn = create("leaving", wait(600));
        String execution = start(arn, "{}");
        engine.deleteStateMachine(request -> request.stateMachineArn(arn));
        assertThat(awaitEnd(execution).statusAsString()).as("its executions are stopped").isEqualTo("ABORTED");
        assertRefused("StateMachineDoesNotExist", "State Machine Does Not Exist: '" + arn + "'", () -> start(arn, "{}"));
        assertThat(create("leaving", PASS)).as("the name is free again").isEqualTo(arn);
    }
}
